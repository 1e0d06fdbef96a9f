package uk.tallystick.benchmarks;

/** Import of measurements, beside PostgreSQL's COPY of the same rows. */
final class ImportBenchmark implements Benchmarks.Benchmark {

    @Override
    public void run(String... options) {
        System.out.println("rows");
    }
}
