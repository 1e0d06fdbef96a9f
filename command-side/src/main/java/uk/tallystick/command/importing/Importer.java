package uk.tallystick.command.importing;

import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.submission.FigureIndex;
import uk.tallystick.command.submission.Intake;
import uk.tallystick.command.submission.MeasurementsRequest.MeasurementRequest;
import uk.tallystick.command.submission.RoundId;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Looks at a file whole before anything of it is recorded. */
@Component
public class Importer {

    private static final Pattern PLACE = Pattern.compile("measurements\\[(\\d+)]\\.?(.*)");
    private static final Pattern NO_VALUE = Pattern.compile("must not be (null|blank)");

    private final Validator validator;
    private final Intake intake;
    private final FigureIndex figures;

    private final Known known;

    Importer(Validator validator, Intake intake, FigureIndex figures, Known known) {
        this.validator = validator;
        this.intake = intake;
        this.figures = figures;
        this.known = known;
    }

    /** The round that a file is for, if there is one and it is the person's to fill. */
    public RoundId round(String body, String submission, Act act) {
        var round = RoundId.of(body, submission);
        act.checkScope(body, Role.SUBMITTER, round.supplier());
        if (!known.isOnRecord(round.id())) {
            throw new NotFound("the submission " + Ids.codeOf(round.id()));
        }
        return round;
    }

    /**
     * Everything that is wrong with a file or surprising in it.
     *
     * @param layout to be found out if null
     */
    public Checked check(
            String body,
            RoundId round,
            byte[] file,
            @Nullable Layout layout,
            Explanations explanations,
            Act act) {
        var read = FigureFile.read(file, FileType.of(file), layout);
        var problems = new ArrayList<>(read.findings());
        var valid = valid(read.entries(), problems, act);
        var taken = intake.read(body, round, requests(valid), act);
        var trial = intake.tried(act, taken);
        addProblems(trial.problems(), valid, problems);
        if (!problems.isEmpty()) {
            // What is not read cannot be told from what is missing.
            problems.sort(Comparator.comparingInt(Finding::row));
            return new Checked(read.rows(), problems, List.of(), null);
        }
        Supplier<Map<String, String>> labels = () -> act.words().labels(body);
        var surprises =
                new Surprises(body, round, read.blanks(), taken, figures, labels).of(valid, trial);
        var warnings = surprises.stream().map(Surprise::warning).toList();
        var explained = Explained.figures(valid, surprises, explanations);
        if (explained.isEmpty()) {
            return new Checked(read.rows(), List.of(), warnings, taken);
        }
        var said = valid(explained, problems, act);
        return new Checked(
                read.rows(),
                problems,
                warnings,
                problems.isEmpty() ? intake.read(body, round, requests(said), act) : null);
    }

    public Recorded record(Checked checked, Act act) {
        if (checked.figures() == null) {
            throw new IllegalStateException("a file with problems is not recorded");
        }
        return intake.record(act, checked.figures());
    }

    private static List<MeasurementRequest> requests(List<Entry> entries) {
        return entries.stream().map(Entry::request).toList();
    }

    private List<Entry> valid(List<Entry> entries, List<Finding> problems, Act act) {
        var valid = new ArrayList<Entry>(entries.size());
        for (var entry : entries) {
            var before = problems.size();
            for (var violation : validator.validate(entry.request())) {
                var path = violation.getPropertyPath().toString();
                var field = path.substring(path.lastIndexOf('.') + 1);
                problems.add(entry.finding(field, expected(violation.getMessage())));
            }
            addDays(entry, problems, act);
            if (problems.size() == before) {
                valid.add(entry);
            }
        }
        return valid;
    }

    private static void addDays(Entry entry, List<Finding> problems, Act act) {
        addDay(entry, "extractedOn", entry.request().extractedOn(), problems, act);
        addDay(entry, "statedOn", entry.request().statedOn(), problems, act);
    }

    private static void addDay(
            Entry entry, String field, @Nullable LocalDate day, List<Finding> problems, Act act) {
        if (day != null && day.isAfter(act.today())) {
            problems.add(entry.finding(field, "a day up to today, " + act.today()));
        }
    }

    private static String expected(String message) {
        return NO_VALUE.matcher(message).matches() ? "a value" : message;
    }

    private static void addProblems(
            List<Problem> found, List<Entry> entries, List<Finding> problems) {
        for (var problem : found) {
            var place = PLACE.matcher(problem.field());
            if (!place.matches()) {
                throw new Invalid(problem.field(), problem.message());
            }
            var entry = entries.get(Integer.parseInt(place.group(1)));
            var field = place.group(2).isEmpty() ? "kpi" : place.group(2);
            problems.add(entry.finding(field, problem.message()));
        }
    }
}
