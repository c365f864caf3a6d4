package coop.milpa.ledger.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The chart templates that come with the program: each file in {@code charts/} is one. */
final class ChartTemplates {

    private static final String FOLDER = "classpath:/charts/";
    private static final String ENDING = ".csv";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    Set<String> names() {
        try {
            Set<String> names = new TreeSet<>();
            for (Resource file : resources.getResources(FOLDER + "*" + ENDING)) {
                String name = String.valueOf(file.getFilename());
                names.add(name.substring(0, name.length() - ENDING.length()));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChartColumns read(String template) {
        if (!names().contains(template)) {
            throw new IllegalArgumentException("No chart template '" + template + "'; there are " + names());
        }
        Resource file = resources.getResource(FOLDER + template + ENDING);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return new ChartColumns(List.copyOf(format.parse(reader).getRecords()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
