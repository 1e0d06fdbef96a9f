package uk.tallystick.standalone.asat;

import uk.tallystick.events.Code;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What chance gives, the same for the same seed. */
final class Draw {

    private static final List<String> WORDS =
            List.of(
                    "street",
                    "drink",
                    "harm",
                    "<b>",
                    "theft",
                    "“quoted”",
                    "Młodzież",
                    "&",
                    "night",
                    "%s",
                    "court");

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0, below this number. */
    int below(int number) {
        return random.nextInt(number);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    String of(Code... all) {
        return all[random.nextInt(all.length)].code();
    }

    /** At most so many of them, none twice. */
    <T> List<T> some(List<T> all, int most) {
        var left = new ArrayList<>(all);
        Collections.shuffle(left, random);
        return List.copyOf(left.subList(0, Math.min(left.size(), most)));
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(
                random.nextLong(Math.max(1, ChronoUnit.DAYS.between(first, last) + 1)));
    }

    BigDecimal decimal(int below) {
        var scale = random.nextInt(3);
        var hundredths = BigDecimal.TEN.pow(scale).intValueExact();
        return BigDecimal.valueOf(random.nextInt(below * hundredths), scale);
    }

    String text() {
        return Stream.generate(() -> of(WORDS)).limit(2 + below(3)).collect(Collectors.joining(" "))
                + " "
                + random.nextInt(1000);
    }
}
