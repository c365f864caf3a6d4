package coop.milpa.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts the whole of Tabler down to the rules that the pages use, since a page is opened on a cheap phone before it is
 * opened anywhere else. Run in {@code app}: {@code java src/test/java/coop/milpa/web/StyleCut.java}.
 */
final class StyleCut {

    static final Path WHOLE = Path.of("src/main/styles/tabler.css");
    static final Path CUT = Path.of("src/main/resources/static/assets/tabler.css");
    private static final Path OWN = Path.of("src/main/resources/static/assets/milpa.css");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern CLASSES = Pattern.compile("class(?:append)?=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern EXCLUDED = Pattern.compile(":not\\((?:[^()]|\\([^()]*\\))*\\)");
    private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][\\w-]*(?:\\\\.[\\w-]*)*)");
    private static final Pattern REFERENCE = Pattern.compile("var\\((--[\\w-]+)");

    private final Set<String> used;

    private StyleCut(Set<String> used) {
        this.used = used;
    }

    /** One rule: what stands before the braces, and what stands between them. */
    private record Rule(String head, String body) {

        boolean isNested() {
            return head.startsWith("@media") || head.startsWith("@supports");
        }

        @Override
        public String toString() {
            return body.isEmpty() ? head + ";" : head + "{" + body + "}";
        }
    }

    public static void main(String... words) throws IOException {
        Files.writeString(CUT, cut());
    }

    /** What the cut file holds when it is up to date. */
    static String cut() throws IOException {
        String whole = Files.readString(WHOLE);
        String licence = whole.substring(whole.indexOf("/*!"), whole.indexOf("*/") + 2);
        List<Rule> kept = new StyleCut(classes()).kept(whole);
        Set<String> variables = variables(kept, Files.readString(OWN));
        String text = kept.stream()
                .map(rule -> withoutUnused(rule, variables))
                .filter(rule ->
                        rule.head().startsWith("@charset") || !rule.body().isEmpty())
                .map(rule -> rule + "\n")
                .collect(Collectors.joining());
        return text.replaceFirst("\n", "\n" + licence + "\n");
    }

    /** The classes that templates name. */
    static Set<String> classes() throws IOException {
        var found = new HashSet<String>();
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                CLASSES.matcher(Files.readString(file))
                        .results()
                        .flatMap(match -> WORD.matcher(match.group(1)).results())
                        .forEach(word -> found.add(word.group()));
            }
        }
        return found;
    }

    private List<Rule> kept(String css) {
        List<Rule> kept = new ArrayList<>();
        for (Rule rule : rules(css)) {
            if (rule.isNested()) {
                String inside = kept(rule.body()).stream().map(Rule::toString).collect(Collectors.joining());
                if (!inside.isEmpty()) {
                    kept.add(new Rule(rule.head(), inside));
                }
            } else if (rule.head().startsWith("@charset")) {
                kept.add(rule);
            } else if (!rule.head().startsWith("@")) {
                String selectors = selectors(rule.head());
                if (!selectors.isEmpty()) {
                    kept.add(new Rule(selectors, rule.body()));
                }
            }
        }
        return kept;
    }

    private String selectors(String head) {
        return parts(head, ',').stream().filter(this::isUsed).collect(Collectors.joining(","));
    }

    /** A dark page, and one written from right to left, would say so in attributes that no template has. */
    private boolean isUsed(String selector) {
        String positive = EXCLUDED.matcher(selector).replaceAll("");
        boolean foreign =
                positive.contains("=dark]") || positive.contains("[dir=") || positive.contains("[data-bs-theme-");
        return !foreign && CLASS.matcher(positive).results().allMatch(match -> used.contains(match.group(1)));
    }

    /** The variables that kept rules, or our own, read; and those that these read. */
    private static Set<String> variables(List<Rule> kept, String own) {
        var read = new HashSet<String>();
        references(own, read);
        int before = -1;
        while (before < read.size()) {
            before = read.size();
            for (String declaration : declarations(kept)) {
                if (!declaration.startsWith("--") || read.contains(nameOf(declaration))) {
                    references(declaration, read);
                }
            }
        }
        return read;
    }

    private static List<String> declarations(List<Rule> kept) {
        return kept.stream()
                .flatMap(rule -> rule.isNested() ? rules(rule.body()).stream() : Stream.of(rule))
                .flatMap(rule -> parts(rule.body(), ';').stream())
                .toList();
    }

    private static void references(String text, Set<String> into) {
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    private static Rule withoutUnused(Rule rule, Set<String> variables) {
        if (rule.isNested()) {
            String inside = rules(rule.body()).stream()
                    .map(each -> withoutUnused(each, variables))
                    .filter(each -> !each.body().isEmpty())
                    .map(Rule::toString)
                    .collect(Collectors.joining());
            return new Rule(rule.head(), inside);
        }
        String body = parts(rule.body(), ';').stream()
                .filter(each -> !each.startsWith("--") || variables.contains(nameOf(each)))
                .collect(Collectors.joining(";"));
        return new Rule(rule.head(), body);
    }

    private static String nameOf(String declaration) {
        return declaration.substring(0, declaration.indexOf(':'));
    }

    private static List<Rule> rules(String css) {
        List<Rule> rules = new ArrayList<>();
        String rest = css.replaceAll("(?s)/\\*.*?\\*/", "");
        int at = 0;
        while (at < rest.length()) {
            int brace = end(rest, at, '{', ';');
            if (brace == rest.length()) {
                break;
            }
            String head = rest.substring(at, brace).strip();
            int close = rest.charAt(brace) == ';' ? brace : end(rest, brace + 1, '}', '}');
            rules.add(new Rule(head, close == brace ? "" : rest.substring(brace + 1, close)));
            at = close + 1;
        }
        return rules;
    }

    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at, separator, separator);
            parts.add(text.substring(at, end).strip());
            at = end + 1;
        }
        return parts;
    }

    /** Where one of two characters stands next, outside quotes, brackets and braces. */
    private static int end(String text, int from, char first, char second) {
        int depth = 0;
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (depth == 0 && (c == first || c == second)) {
                return at;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
        }
        return text.length();
    }
}
