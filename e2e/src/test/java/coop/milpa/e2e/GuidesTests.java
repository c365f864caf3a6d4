package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands in the guides, without walking them. */
class GuidesTests {

    private static final int PICTURE_BYTES_MAX = 60_000;

    @Test
    void everyPictureThatAGuideShowsIsThereAndNoOther() throws IOException {
        var named = new TreeSet<String>();
        Guide.all().forEach(guide -> named.addAll(guide.pictures()));

        try (Stream<Path> files = Files.list(Guide.PICTURES)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void everyPictureIsLight() throws IOException {
        try (Stream<Path> files = Files.list(Guide.PICTURES)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.size(file)).isBetween(1L, (long) PICTURE_BYTES_MAX));
        }
    }

    @Test
    void bothLanguagesTakeTheSameStepsWithTheSamePeopleOnTheSamePages() throws IOException {
        Map<String, List<List<String>>> walked = Guide.all().stream()
                .collect(Collectors.groupingBy(
                        Guide::language, Collectors.mapping(GuidesTests::places, Collectors.toList())));

        assertThat(walked).containsOnlyKeys("es", "en");
        assertThat(walked.get("es")).hasSize(9).containsExactlyInAnyOrderElementsOf(walked.get("en"));
    }

    /** Who opens what, and how many moves each step has. */
    private static List<String> places(Guide guide) {
        return guide.steps().stream()
                .map(step -> step.moves().size()
                        + step.moves().stream()
                                .filter(move -> move instanceof Guide.Move.As || move instanceof Guide.Move.Open)
                                .map(Object::toString)
                                .collect(Collectors.joining()))
                .toList();
    }
}
