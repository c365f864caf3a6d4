package coop.milpa.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A form as it stands on a page.
 *
 * @param action  the path it is sent to
 * @param fields  name to what stands there now
 * @param figures  names of the fields that take an amount, a number or a day
 * @param files  names of the fields that take a file
 */
record PageForm(String action, boolean isPost, Map<String, String> fields, Set<String> figures, List<String> files) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<(input|button)\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>|<textarea\\b([^>]*)>(.*?)</textarea>",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b([a-z-]+)=\"([^\"]*)\"");

    /** All forms of a page, and for each button that leads elsewhere the form that it sends. */
    static List<PageForm> of(String page, String address) {
        List<PageForm> all = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            all.addAll(read(attributes(form.group(1)), form.group(2), address));
        }
        return all;
    }

    private static List<PageForm> read(Map<String, String> own, String inside, String address) {
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> figures = new TreeSet<>();
        List<String> files = new ArrayList<>();
        List<String> actions = new ArrayList<>(List.of(own.getOrDefault("action", address)));
        Matcher control = CONTROL.matcher(inside);
        while (control.find()) {
            if (control.group(1) != null) {
                Map<String, String> input = attributes(control.group(2));
                if (input.containsKey("formaction")) {
                    actions.add(input.getOrDefault("formaction", ""));
                } else if ("file".equals(input.get("type"))) {
                    files.add(input.getOrDefault("name", ""));
                } else {
                    input(fields, input, control.group(2));
                    if (input.containsKey("inputmode") || "date".equals(input.get("type"))) {
                        figures.add(input.getOrDefault("name", ""));
                    }
                }
            } else if (control.group(3) != null) {
                fields.put(attributes(control.group(3)).getOrDefault("name", ""), chosen(control.group(4)));
            } else {
                String text = HtmlUtils.htmlUnescape(control.group(6));
                fields.put(attributes(control.group(5)).getOrDefault("name", ""), text);
            }
        }
        fields.remove("");
        fields.remove("_csrf");
        boolean post = "post".equals(own.get("method"));
        return actions.stream()
                .map(action -> new PageForm(withoutQuery(action), post, fields, figures, files))
                .toList();
    }

    /** A box that is not ticked is sent by nobody, but may be. */
    private static void input(Map<String, String> fields, Map<String, String> input, String text) {
        String type = input.getOrDefault("type", "text");
        boolean off = List.of("checkbox", "radio").contains(type) && !text.contains("checked");
        String value = off ? "" : input.getOrDefault("value", "");
        fields.merge(input.getOrDefault("name", ""), value, (old, fresh) -> old.isEmpty() ? fresh : old);
    }

    /** The option that is chosen, else the first that says something. */
    private static String chosen(String options) {
        String first = "";
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            String value = attributes(option.group(1)).getOrDefault("value", "");
            if (option.group(1).contains("selected") && !value.isEmpty()) {
                return value;
            }
            first = first.isEmpty() ? value : first;
        }
        return first;
    }

    private static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            all.put(attribute.group(1), HtmlUtils.htmlUnescape(attribute.group(2)));
        }
        return all;
    }
}
