package uk.tallystick.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchRule;

import java.time.Clock;

/**
 * What may know what, as lists of what is allowed.
 *
 * @param base the package that the modules' packages lie in
 */
record Rules(String base) {

    /** The published language knows what it is written in, and nothing of ours. */
    ArchRule sharedEventsKnowNothingOfOurs() {
        return classes()
                .that()
                .resideInAnyPackage(base + ".events..", base + ".database..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                base + ".events..",
                                base + ".database..",
                                "java..",
                                "javax..",
                                "org.jspecify..",
                                "com.fasterxml.jackson.annotation..",
                                "tools.jackson..",
                                "org.axonframework.serialization..",
                                "org.flywaydb..",
                                "org.postgresql.."));
    }

    /** Anybody can check the ledger with nothing but a JDK. */
    ArchRule theLedgerKnowsTheJdkOnly() {
        return classes()
                .that()
                .resideInAPackage(base + ".ledger..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(base + ".ledger..", "java..", "org.jspecify.."));
    }

    /** Who is asking is the same question on both sides, and knows neither. */
    ArchRule accessKnowsOnlyEvents() {
        return classes()
                .that()
                .resideInAPackage(base + ".access..")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage(base + ".."))
                                .or(
                                        resideInAnyPackage(
                                                base + ".access..",
                                                base + ".events..",
                                                base + ".database..")));
    }

    ArchRule theCommandSideKnowsOnlyWhatBothKnow() {
        return aSideKnowsOnlyWhatBothKnow("command");
    }

    ArchRule theQuerySideKnowsOnlyWhatBothKnow() {
        return aSideKnowsOnlyWhatBothKnow("query");
    }

    private ArchRule aSideKnowsOnlyWhatBothKnow(String side) {
        return classes()
                .that()
                .resideInAPackage(base + "." + side + "..")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage(base + ".."))
                                .or(
                                        resideInAnyPackage(
                                                base + "." + side + "..",
                                                base + ".access..",
                                                base + ".events..",
                                                base + ".database..",
                                                base + ".ledger..")));
    }

    /** Who decides looks nothing up: no clock, no Spring, no Axon, no SQL. */
    ArchRule decidersArePure() {
        return classes()
                .that()
                .resideInAPackage(base + ".command..")
                .and(DECIDING)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                        "java.lang..",
                                        "java.math..",
                                        "java.time..",
                                        "java.util..",
                                        "org.jspecify..",
                                        base + ".events..",
                                        base + ".command.refusal..")
                                .or(DECIDING));
    }

    private static final DescribedPredicate<JavaClass> DECIDING =
            describe(
                    "are deciders, states, commands or what they share",
                    type ->
                            outermost(type)
                                    .getSimpleName()
                                    .matches(
                                            ".*(Decider|State|Command|Status|Evolution|Lifecycle)|Dated|PlanSteps|PlanNodes|Subject|TargetShapes|Figure|Standing"
                                                + "|SmallNumbers|Protection|Counts|Equations|Said"
                                                + "|LinearSystem|Fraction|Lifecycle|ReplyDates"
                                                + "|BankHolidays|RegisterEntry"));

    private static JavaClass outermost(JavaClass type) {
        return type.getBaseComponentType()
                .getEnclosingClass()
                .map(Rules::outermost)
                .orElse(type.getBaseComponentType());
    }

    /** Axon is at the edges: aggregates route, policies listen, a few packages carry messages. */
    ArchRule axonStaysAtTheEdges() {
        return noClasses()
                .that(
                        not(
                                resideInAnyPackage(
                                                base + ".events.log",
                                                base + ".command",
                                                base + ".command.recording",
                                                base + ".query.stream",
                                                base + ".query.projection")
                                        .or(aggregates())
                                        .or(READS_ANOTHER_AGGREGATE)
                                        .or(POLICIES)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..");
    }

    private DescribedPredicate<JavaClass> aggregates() {
        return assignableTo(base + ".command.recording.RecordedAggregate");
    }

    /** What a KPI's definition is, for a command about its figures. */
    private static final DescribedPredicate<JavaClass> READS_ANOTHER_AGGREGATE =
            simpleName("KpiDefinitions");

    private static final DescribedPredicate<JavaClass> POLICIES =
            describe("are policies", type -> type.getSimpleName().matches("When.+Then.+"));

    ArchRule namesSayWhatAThingIs() {
        return noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)");
    }

    /** The one clock is a bean; whoever needs the time is given it. */
    ArchRule nobodyLooksAtTheClockByHimself() {
        return noClasses().should().accessTargetWhere(LOOKS_AT_THE_CLOCK);
    }

    private static final DescribedPredicate<JavaAccess<?>> LOOKS_AT_THE_CLOCK =
            describe(
                    "looks at the clock",
                    access -> looksAtTheClock(access) && !givesTheClock(access.getOrigin()));

    private static boolean looksAtTheClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        return switch (owner.getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.Date" -> name.equals("<init>");
            default ->
                    owner.getPackageName().equals("java.time")
                            && name.equals("now")
                            && !isGivenAClock(access);
        };
    }

    private static boolean isGivenAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitCallTarget call
                && call.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean givesTheClock(JavaCodeUnit method) {
        return method.getRawReturnType().isEquivalentTo(Clock.class)
                && method.isAnnotatedWith("org.springframework.context.annotation.Bean");
    }
}
