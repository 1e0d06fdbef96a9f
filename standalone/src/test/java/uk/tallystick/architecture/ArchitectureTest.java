package uk.tallystick.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Each rule holds for the program, and is seen to fail on a fixture that breaks it. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(location ->
                            !location.contains("/test-classes/")
                                    && !location.contains("-tests.jar"))
                    .importPackages("uk.tallystick");

    private static final String FIXTURES = "uk.tallystick.architecture.fixtures";
    private static final JavaClasses BREAKING = new ClassFileImporter().importPackages(FIXTURES);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "shared events",
                        Rules::sharedEventsKnowNothingOfOurs,
                        "EventThatKnowsTheCommandSide"),
                rule(
                        "ledger",
                        Rules::theLedgerKnowsTheJdkOnly,
                        "EntryThatKnowsTheEvents",
                        "EntryThatKnowsSpring"),
                rule("access", Rules::accessKnowsOnlyEvents, "CallerThatKnowsTheQuerySide"),
                rule(
                        "command",
                        Rules::theCommandSideKnowsOnlyWhatBothKnow,
                        "CommandThatKnowsTheQuerySide"),
                rule(
                        "query",
                        Rules::theQuerySideKnowsOnlyWhatBothKnow,
                        "QueryThatKnowsTheCommandSide"),
                rule(
                        "deciders",
                        Rules::decidersArePure,
                        "KpiDecider",
                        "KpiState$Stored",
                        "KpiState$Read"),
                rule("Axon", Rules::axonStaysAtTheEdges, "KpiController", "KpiState$Stored"),
                rule(
                        "names",
                        Rules::namesSayWhatAThingIs,
                        "KpiUtils",
                        "KpiHelper",
                        "KpiManager",
                        "KpiImpl"),
                rule(
                        "clock",
                        Rules::nobodyLooksAtTheClockByHimself,
                        "LooksAtTheClock.instant()",
                        "LooksAtTheClock.day()",
                        "LooksAtTheClock.millis()",
                        "LooksAtTheClock.ofItsOwn()"));
    }

    private static Arguments rule(
            String name, Function<Rules, ArchRule> rule, String... offenders) {
        return Arguments.of(name, rule, List.of(offenders));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_program_keeps_the_rule(
            String name, Function<Rules, ArchRule> rule, List<String> offenders) {
        rule.apply(new Rules("uk.tallystick")).check(PROGRAM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_class_that_breaks_the_rule_is_noticed(
            String name, Function<Rules, ArchRule> rule, List<String> offenders) {
        var report =
                rule.apply(new Rules(FIXTURES)).evaluate(BREAKING).getFailureReport().toString();
        assertThat(report).contains(offenders).doesNotContain("LooksAtTheClock.allowed");
    }
}
