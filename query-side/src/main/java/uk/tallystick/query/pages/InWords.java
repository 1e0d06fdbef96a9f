package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Code;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.query.kpi.Target;
import uk.tallystick.query.kpi.Wording;
import uk.tallystick.query.plan.PlanNode.Promised;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Dates, periods, figures and codes as a reader says them. */
final class InWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    /** Codes that do not read well as the words they are made of. */
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("nonPublic", "non-public"),
                    Map.entry("returned", "returned for amendment"),
                    Map.entry("nearLimit", "near a limit"),
                    Map.entry("partExempt", "part exempt"),
                    Map.entry("kpi", "KPI"),
                    Map.entry("consulting", "out for consultation"),
                    Map.entry("withPanel", "with the police and crime panel"),
                    Map.entry("panelReported", "the police and crime panel has reported"),
                    Map.entry("reviewedAndNotVaried", "reviewed, not varied"),
                    Map.entry("panel", "police and crime panel"),
                    Map.entry("onForwardPlan", "on the forward plan"),
                    Map.entry("inspection56", "56 days beginning with publication"),
                    Map.entry("replyOverdue", "not answered by the day"),
                    Map.entry("deliveryOverdue", "not delivered by the day"),
                    Map.entry("progressed", "progress"),
                    Map.entry("notAccepted", "delivery not accepted"),
                    Map.entry("higherIsBetter", "a higher figure is better"),
                    Map.entry("lowerIsBetter", "a lower figure is better"),
                    Map.entry("neither", "neither higher nor lower is better"),
                    Map.entry(
                            "policeFireAndCrimeCommissioner",
                            "police, fire and crime commissioner"),
                    Map.entry("smallNumber", "it is a small number"),
                    Map.entry("protectsAnother", "a small number could be worked out from it"),
                    Map.entry("other", "for another reason"));

    private static final Map<String, String> FILES =
            Map.ofEntries(
                    Map.entry("application/pdf", "PDF"),
                    Map.entry("image/png", "picture"),
                    Map.entry("image/jpeg", "picture"),
                    Map.entry("text/plain", "text"),
                    Map.entry("text/csv", "CSV"),
                    Map.entry("audio/mpeg", "recording"),
                    Map.entry("audio/mp4", "recording"),
                    Map.entry("audio/vnd.wave", "recording"),
                    Map.entry("video/mp4", "film"),
                    Map.entry("application/vnd.oasis.opendocument.text", "document"),
                    Map.entry("application/vnd.oasis.opendocument.spreadsheet", "spreadsheet"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            "Word document"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "Excel workbook"));

    /** 2 April 2026. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** 2 April 2026 at 2:05pm, in London. */
    public String instant(Instant instant) {
        var there = instant.atZone(LONDON);
        return DAY.format(there) + " at " + TIME.format(there).toLowerCase(Locale.UK);
    }

    /** The same, of a period as it is written. */
    public String period(String code) {
        return period(Period.of(code));
    }

    /** July to September 2024. */
    public String period(Period period) {
        return Wording.period(period);
    }

    /** A sentence with the codes of its periods in words. */
    public String sentence(String sentence) {
        return Wording.inWords(sentence);
    }

    /** in progress. */
    public String code(@Nullable Object code) {
        if (code == null) {
            return "";
        }
        var text = code instanceof Code named ? named.code() : code.toString();
        var known = WORDS.get(text);
        return known != null ? known : text.replaceAll("([A-Z])", " $1").toLowerCase(Locale.UK);
    }

    /** In progress. */
    public String title(@Nullable Object code) {
        return capital(code(code));
    }

    static String capital(String text) {
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** 52.0%, with the digits it was recorded with. */
    public String figure(@Nullable BigDecimal value, @Nullable Unit unit) {
        if (value == null) {
            return "";
        }
        var number = number(value);
        return switch (unit) {
            case PERCENT -> number + "%";
            case MONEY -> pounds(value);
            case DAYS -> number + " days";
            case MINUTES -> number + " minutes";
            case COUNT, RATE, SCORE, GRADE, RANK, COMPOSITE -> number;
            case null -> number;
        };
    }

    /** £215,000.50, with both digits of pence or none. */
    public String pounds(BigDecimal value) {
        var sum = value.abs();
        return (value.signum() < 0 ? "−£" : "£")
                + number(sum.scale() == 1 ? sum.setScale(2, RoundingMode.UNNECESSARY) : sum);
    }

    /** 60.0% by April 2027 to March 2028. */
    public String target(Target target, @Nullable Unit unit) {
        var by = target.byPeriod() == null ? "" : " by " + period(target.byPeriod());
        var value = target.value();
        if (value == null) {
            var since = target.tbcSince() == null ? "" : " since " + date(target.tbcSince());
            return target.shape() == TargetShape.MAINTAIN
                    ? "Maintain" + by
                    : "To be confirmed" + since;
        }
        return switch (target.shape()) {
                    case ABSOLUTE, NESTED -> figure(value, unit);
                    case RELATIVE -> "a change of " + number(value) + "%" + against(target);
                    case RANK ->
                            "rank "
                                    + number(value)
                                    + (target.outOf() == null ? "" : " of " + target.outOf());
                    case MAINTAIN -> "maintain " + figure(value, unit);
                    case GAP -> "a gap of " + figure(value, unit) + between(target);
                }
                + by;
    }

    private String against(Target target) {
        return target.referencePeriod() == null
                ? ""
                : " against " + period(target.referencePeriod());
    }

    private static String between(Target target) {
        return target.breakdownPair().isEmpty()
                ? ""
                : " between "
                        + target.breakdownPair().stream()
                                .map(pair -> pair.label() == null ? pair.code() : pair.label())
                                .collect(Collectors.joining(" and "));
    }

    /** Up to £1,500.50, April 2025 to March 2026, from reserves. */
    public String money(Promised money) {
        var sum = figure(money.amount(), Unit.MONEY);
        var qualifier = money.qualifier();
        var qualified =
                qualifier == null || qualifier.equals("exactly")
                        ? sum
                        : code(qualifier) + " " + sum;
        return capital(qualified)
                + (money.period() == null ? "" : ", " + period(money.period()))
                + (money.fund() == null ? "" : ", from " + money.fund());
    }

    private static String number(BigDecimal value) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value).replace("-", "−");
    }

    /** 3 kB, 1.5 MB. */
    public String size(long bytes) {
        return bytes < 1_000
                ? count(bytes, "byte", "bytes")
                : bytes < 1_000_000
                        ? bytes / 1_000 + " kB"
                        : BigDecimal.valueOf(bytes / 100_000, 1) + " MB";
    }

    /** A PDF file. */
    public String fileType(String mediaType) {
        return FILES.getOrDefault(mediaType, "file");
    }

    /** 1 action, 2 actions. */
    public String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
