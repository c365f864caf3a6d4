package coop.milpa.cli;

import coop.milpa.kernel.Refusal;
import coop.milpa.platform.PlatformProblem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The modules' message files, in one language, read without Spring. */
record Texts(Locale language) {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    String text(String module, String key, Object... arguments) {
        return find(module, key)
                .map(pattern -> new MessageFormat(pattern, language).format(arguments))
                .orElse(key);
    }

    String refusal(Refusal why) {
        return text(moduleOf(why.code()), "refusal." + why.code(), why.arguments());
    }

    String problem(PlatformProblem problem) {
        return text(
                moduleOf(problem.code()),
                "problem." + problem.code(),
                problem.arguments().toArray());
    }

    Optional<ResourceBundle> bundle(String module) {
        try {
            return Optional.of(ResourceBundle.getBundle("messages." + module, language, NO_FALLBACK));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private Optional<String> find(String module, String key) {
        return bundle(module).filter(texts -> texts.containsKey(key)).map(texts -> texts.getString(key));
    }

    private static String moduleOf(String code) {
        return code.substring(0, code.indexOf('.'));
    }
}
