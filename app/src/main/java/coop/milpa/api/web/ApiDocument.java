package coop.milpa.api.web;

import coop.milpa.api.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API, OpenAPI 3.1, which is written by hand; tests hold it against routes and answers. It is
 * read once, and only by a program that answers over HTTP.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiDocument {

    private static final String FILE = "api/openapi.yaml";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String yaml;
    private final String json;
    private final List<Described> operations;

    ApiDocument(Answers answers) {
        this.yaml = read();
        Map<String, Object> document = parsed(yaml);
        this.json = answers.json(document);
        this.operations = described(document);
    }

    /**
     * One operation as a page shows it.
     *
     * @param method  in capitals
     * @param base  where its address begins: {@code /api/v1/c/{cooperative}}, if it is not a federation's
     * @param path  after that
     * @param spanish  what it does
     * @param english  the same
     * @param permission  what the key needs; none if any key will do
     * @param parameters  by name
     * @param request  an example, if it has a body
     * @param status  of a good answer
     * @param response  an example of it
     */
    record Described(
            String method,
            String base,
            String path,
            String spanish,
            String english,
            Optional<String> permission,
            List<Parameter> parameters,
            Optional<String> request,
            String status,
            String response) {

        public String summary(Locale reader) {
            return reader.getLanguage().equals("en") ? english : spanish;
        }
    }

    /** A parameter: its name, where it stands, and whether it has to. */
    record Parameter(String name, String in, boolean required) {}

    String yaml() {
        return yaml;
    }

    String json() {
        return json;
    }

    List<Described> operations() {
        return operations;
    }

    private static List<Described> described(Map<String, Object> document) {
        List<Described> all = new ArrayList<>();
        map(document.get("paths")).forEach((path, item) -> {
            for (String method : METHODS) {
                if (map(item).containsKey(method)) {
                    all.add(described(method, path, map(map(item).get(method)), document));
                }
            }
        });
        return List.copyOf(all);
    }

    private static Described described(
            String method, String path, Map<String, Object> operation, Map<String, Object> document) {
        Map.Entry<String, Object> good =
                map(operation.get("responses")).entrySet().iterator().next();
        return new Described(
                method.toUpperCase(Locale.ROOT),
                base(operation.getOrDefault("servers", document.get("servers"))),
                path,
                String.valueOf(operation.get("x-summary-es")),
                String.valueOf(operation.get("summary")),
                Optional.of(String.valueOf(operation.get("x-permission"))).filter(name -> name.contains(".")),
                parameters(operation, document),
                Optional.ofNullable(operation.get("requestBody")).map(ApiDocument::example),
                good.getKey(),
                example(good.getValue()));
    }

    private static String base(@Nullable Object servers) {
        return servers instanceof List<?> listed
                ? String.valueOf(map(listed.getFirst()).get("url"))
                : "";
    }

    private static List<Parameter> parameters(Map<String, Object> operation, Map<String, Object> document) {
        if (!(operation.get("parameters") instanceof List<?> listed)) {
            return List.of();
        }
        return listed.stream()
                .map(each -> map(each))
                .map(each -> each.containsKey("$ref") ? referred(document, String.valueOf(each.get("$ref"))) : each)
                .map(each -> new Parameter(
                        String.valueOf(each.get("name")),
                        String.valueOf(each.get("in")),
                        Boolean.TRUE.equals(each.get("required"))))
                .toList();
    }

    private static Map<String, Object> referred(Map<String, Object> document, String pointer) {
        Map<String, Object> at = document;
        for (String step : pointer.substring("#/".length()).split("/", -1)) {
            at = map(at.get(step));
        }
        return at;
    }

    private static String example(Object body) {
        Map<String, Object> content = map(map(body).get("content"));
        Object example = map(content.values().iterator().next()).get("example");
        return example instanceof String text ? text : PRETTY.writeValueAsString(example);
    }

    @SuppressWarnings("unchecked") // YAML has maps of texts only
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value, "The document lacks a part");
    }

    /** What stands twice under one name is a mistake: the second would hide the first. */
    private static Map<String, Object> parsed(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return map(new Yaml(new SafeConstructor(options)).load(yaml));
    }

    private static String read() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
