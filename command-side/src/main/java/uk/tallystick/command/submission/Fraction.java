package uk.tallystick.command.submission;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact number, in lowest terms. */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    Fraction {
        var divisor = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
        over = over.divide(divisor);
        under = under.divide(divisor);
    }

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Fraction of(BigDecimal number) {
        var power = BigInteger.TEN.pow(Math.max(number.scale(), 0));
        return new Fraction(number.multiply(new BigDecimal(power)).toBigIntegerExact(), power);
    }

    boolean isZero() {
        return over.signum() == 0;
    }

    Fraction minus(Fraction other) {
        return new Fraction(
                over.multiply(other.under).subtract(other.over.multiply(under)),
                under.multiply(other.under));
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
