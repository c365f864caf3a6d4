package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPatternParser;

class RouteShapeTest {

    private static RouteShape shape(String... paths) {
        var options = new RequestMappingInfo.BuilderConfiguration();
        options.setPatternParser(PathPatternParser.defaultInstance);
        return RouteShape.of(RequestMappingInfo.paths(paths).options(options).build());
    }

    @Test
    void aRouteMayBeMeantByAPathOfAsManyWordsAndTheSame() {
        RouteShape member = shape("/c/{cooperative}/members/{number}");
        assertThat(member.mayBe(List.of("c", "MAIZ", "members", "1"))).isTrue();
        assertThat(member.mayBe(List.of("c", "MAIZ", "accounts", "1"))).isFalse();
        assertThat(member.mayBe(List.of("c", "MAIZ", "members"))).isFalse();
        assertThat(member.mayBe(List.of("c", "MAIZ", "members", "1", "file"))).isFalse();
    }

    @Test
    void theFirstPageHasNoWords() {
        assertThat(shape("/").mayBe(List.of())).isTrue();
        assertThat(shape("/").mayBe(List.of("c"))).isFalse();
    }

    @Test
    void aWordWithAVariableInItMayBeAnything() {
        assertThat(shape("/c/{cooperative}/days/{day}.csv").mayBe(List.of("c", "MAIZ", "days", "2025-01-06.csv")))
                .isTrue();
    }

    @Test
    void aRouteOfAnyLengthOrOfSeveralPathsMayAlwaysBeMeant() {
        Stream.of(shape("/files/**"), shape("/files/{*rest}"), shape("/a", "/b/{c}"))
                .forEach(open -> assertThat(open.mayBe(List.of("x", "y", "z"))).isTrue());
    }
}
