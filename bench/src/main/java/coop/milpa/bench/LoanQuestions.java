package coop.milpa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions about loans, the same each time, and how long the launcher takes to answer them, in milliseconds. */
final class LoanQuestions {

    private static final List<String> MEASURES = List.of("NOMINAL_PERIOD", "30/360", "ACT/360", "ACT/365F", "ACT/ACT");
    private static final List<String> METHODS =
            List.of("EQUAL_INSTALMENT", "EQUAL_INSTALMENT", "EQUAL_INSTALMENT", "EQUAL_PRINCIPAL");
    private static final int MONTHS = 48;

    private LoanQuestions() {}

    static List<Double> schedules(int count, int rounds) throws IOException, InterruptedException {
        Random random = new Random(7);
        return answered(
                IntStream.range(0, count)
                        .mapToObj(n -> "{\"id\":%d,%s}".formatted(n, terms(random, 36 + random.nextInt(25))))
                        .collect(Collectors.joining("\n")),
                rounds,
                "schedule");
    }

    static List<Double> scenarios(int count, int rounds) throws IOException, InterruptedException {
        Random random = new Random(8);
        return answered(
                IntStream.range(0, count).mapToObj(n -> scenario(n, random)).collect(Collectors.joining("\n")),
                rounds,
                "scenario");
    }

    private static String scenario(int id, Random random) {
        String payments = IntStream.range(0, MONTHS)
                .mapToObj(month -> "{\"on\":\"%d-%02d-%02d\",\"kind\":\"PAY\",\"amount\":\"%d\"}"
                        .formatted(
                                2026 + month / 12, month % 12 + 1, 1 + random.nextInt(28), 100 + random.nextInt(900)))
                .collect(Collectors.joining(","));
        String order = "[\"PENALTY\",\"FEE\",\"INTEREST\",\"PRINCIPAL\"]";
        return "{\"id\":%d,\"terms\":{%s},\"allocation\":{\"due\":%s,\"inAdvance\":%s,\"future\":\"NEXT_INSTALMENT\"},"
                        .formatted(id, terms(random, MONTHS), order, order)
                + "\"interestOnEarlyPayment\":\"DAILY\",\"events\":[" + payments + "]}";
    }

    private static String terms(Random random, int instalments) {
        return "\"principal\":\"%d.%02d\",\"disbursedOn\":\"2025-%02d-%02d\",\"annualRate\":\"%d.%d\",\"method\":\"%s\","
                        .formatted(
                                1000 + random.nextInt(99_000),
                                random.nextInt(100),
                                1 + random.nextInt(12),
                                1 + random.nextInt(28),
                                8 + random.nextInt(30),
                                random.nextInt(100),
                                METHODS.get(random.nextInt(METHODS.size())))
                + "\"instalments\":%d,\"unit\":\"MONTHS\",\"interest\":\"%s\","
                        .formatted(instalments, MEASURES.get(random.nextInt(MEASURES.size())))
                + "\"fees\":[{\"name\":\"gastos\",\"kind\":\"PERCENT_OF_PRINCIPAL\",\"value\":\"2\","
                + "\"when\":\"DISBURSEMENT\"},{\"name\":\"seguro\",\"kind\":\"PERCENT_OF_BALANCE\",\"value\":\"0.05\","
                + "\"when\":\"EACH_INSTALMENT\"}]";
    }

    private static List<Double> answered(String questions, int rounds, String command)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("milpa-questions", ".jsonl");
        try {
            Files.writeString(file, questions);
            List<Double> took = new ArrayList<>();
            for (int n = 0; n < rounds; n++) {
                took.add(Commands.run(file, "loan", command, "--jsonl"));
            }
            return took;
        } finally {
            Files.delete(file);
        }
    }
}
