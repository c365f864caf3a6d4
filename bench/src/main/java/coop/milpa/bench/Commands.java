package coop.milpa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long commands that only compute take from Enter to the last line. Starts the launcher of this folder. */
final class Commands {

    private static final int ROUNDS = 10;
    private static final double MILLI = 1e6;
    private static final String QUESTION = """
            {"id": "1", "currency": "GTQ", "from": "2025-01-01", "to": "2026-01-01", "opening": "12345.67", \
            "movements": [{"on": "2025-03-15", "amount": "250.00"}, {"on": "2025-08-01", "amount": "-1000.00"}], \
            "annualRate": "3.5", "compounding": "MONTHLY", "posting": "MONTHLY", "withholdingPercent": "10"}
            """;

    private Commands() {}

    /** The median of ten, milliseconds. */
    static double help() throws IOException, InterruptedException {
        List<Double> rounds = new ArrayList<>();
        for (int n = 0; n < ROUNDS; n++) {
            rounds.add(run(Path.of("/dev/null"), "--help"));
        }
        return Medians.of(rounds);
    }

    /** The median of ten with one question, milliseconds. */
    static double interest() throws IOException, InterruptedException {
        List<Double> rounds = new ArrayList<>();
        for (int n = 0; n < ROUNDS; n++) {
            rounds.add(interest(1));
        }
        return Medians.of(rounds);
    }

    /** So many questions about a year with monthly postings in one run, milliseconds. */
    static double interest(int questions) throws IOException, InterruptedException {
        Path file = Files.createTempFile("milpa-questions", ".jsonl");
        try {
            Files.writeString(file, String.join("", Collections.nCopies(questions, QUESTION)));
            return run(file, "savings", "interest", "--jsonl");
        } finally {
            Files.delete(file);
        }
    }

    /** One run, milliseconds. */
    static double run(Path input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./milpa"));
        command.addAll(List.of(arguments));
        long begun = System.nanoTime();
        int status = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(command + " ended with " + status);
        }
        return (System.nanoTime() - begun) / MILLI;
    }
}
