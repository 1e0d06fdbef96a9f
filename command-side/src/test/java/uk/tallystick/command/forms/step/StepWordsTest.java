package uk.tallystick.command.forms.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import uk.tallystick.command.CommandSideTest;

/** A person chooses among sentences, not among the segments of paths. */
class StepWordsTest extends CommandSideTest {

    @Autowired private Steps steps;

    @Test
    void everyStepThatTheApiHasIsNamed() {
        assertThat(steps.all()).isNotEmpty();
        assertThat(steps.all())
                .allSatisfy(step ->
                        assertThat(StepWords.has(step.list(), step.name()))
                                .as(step.list() + "/" + step.name())
                                .isTrue());
    }
}
