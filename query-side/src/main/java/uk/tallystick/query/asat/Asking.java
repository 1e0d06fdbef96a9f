package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.KnownAt.Day;
import uk.tallystick.query.asat.KnownAt.Now;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What was asked, understood.
 *
 * @param now the instant of the question
 * @param offset of the page's first item
 */
record Asking(
        Instant now,
        KnownAt knownAt,
        LocalDate effectiveOn,
        boolean stated,
        @Nullable Long upTo,
        @Nullable String seen,
        int limit,
        long offset) {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    LocalDate today() {
        return LocalDate.ofInstant(now, KnownAt.LONDON);
    }

    /**
     * Understands a request.
     *
     * @throws BadQuestion naming every field at fault
     */
    static Asking of(Asked request, Instant now) {
        return new Reading(request, now).asking();
    }

    private static final class Reading {

        private final Asked given;
        private final Instant now;
        private final LocalDate today;
        private final List<FieldError> errors = new ArrayList<>();

        Reading(Asked given, Instant now) {
            this.given = given;
            this.now = now;
            this.today = LocalDate.ofInstant(now, KnownAt.LONDON);
        }

        Asking asking() {
            var cursor = given.cursor() == null ? null : read("cursor", given.cursor(), Cursor::of);
            var limit =
                    given.limit() == null
                            ? Integer.valueOf(USUAL)
                            : read("limit", given.limit(), this::limit);
            var time = cursor == null ? given : cursor.asked();
            var asAt = time.asAt() == null ? null : read("asAt", time.asAt(), this::pastDate);
            if (time.asAt() != null && (time.knownAt() != null || time.effectiveOn() != null)) {
                errors.add(
                        new FieldError(
                                "asAt", "says both times: leave out knownAt and effectiveOn"));
            }
            var knownAt =
                    time.knownAt() == null
                            ? asAt == null ? new Now() : new Day(asAt)
                            : read("knownAt", time.knownAt(), this::pastKnownAt);
            var effectiveOn =
                    time.effectiveOn() == null
                            ? asAt == null ? today : asAt
                            : read("effectiveOn", time.effectiveOn(), this::pastDate);
            var stated =
                    time.basis() == null
                            ? Boolean.FALSE
                            : read("basis", time.basis(), this::stated);
            var upTo = time.upTo() == null ? null : read("upTo", time.upTo(), this::position);
            if (upTo != null && !Boolean.TRUE.equals(stated)) {
                errors.add(new FieldError("upTo", "goes with basis=stated only; use knownAt"));
            }
            var seen = given.seen() == null ? null : read("seen", given.seen(), this::receipt);
            if (!errors.isEmpty()
                    || limit == null
                    || knownAt == null
                    || effectiveOn == null
                    || stated == null) {
                throw new BadQuestion(errors);
            }
            return new Asking(
                    now,
                    knownAt,
                    effectiveOn,
                    stated,
                    upTo,
                    seen,
                    limit,
                    cursor == null ? 0 : cursor.offset());
        }

        private <T> @Nullable T read(String field, String text, Function<String, T> reading) {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError(field, String.valueOf(e.getMessage())));
                return null;
            }
        }

        private int limit(String text) {
            var limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("is a number from 1 to " + MOST);
            }
            return limit;
        }

        private long position(String text) {
            if (!text.matches("\\d{1,18}")) {
                throw new IllegalArgumentException("is a ledger position");
            }
            return Long.parseLong(text);
        }

        private boolean stated(String text) {
            if (!text.equals("stated") && !text.equals("ledger")) {
                throw new IllegalArgumentException("is ledger or stated");
            }
            return text.equals("stated");
        }

        private String receipt(String text) {
            if (!text.matches("[A-Za-z0-9._:-]{1,100}")) {
                throw new IllegalArgumentException("is no receipt");
            }
            return text;
        }

        private LocalDate pastDate(String text) {
            var date = KnownAt.date(text);
            if (date.isAfter(today)) {
                throw new IllegalArgumentException("is in the future: today is " + today);
            }
            return date;
        }

        private KnownAt pastKnownAt(String text) {
            var knownAt = KnownAt.of(text);
            var future =
                    switch (knownAt) {
                        case KnownAt.Moment(var instant) -> instant.isAfter(now);
                        case Day(var date) -> date.isAfter(today);
                        case KnownAt.Position _, Now _ -> false;
                    };
            if (future) {
                throw new IllegalArgumentException("is in the future: it is " + now);
            }
            return knownAt;
        }
    }
}
