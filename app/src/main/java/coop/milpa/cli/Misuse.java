package coop.milpa.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.ITypeInfo;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the reader's language what was wrong with how a command was typed; picocli says it in English only. */
record Misuse(Texts texts) {

    /** Kinds of value, and the end of the key that says how one is written. */
    private static final Map<Class<?>, String> FORMS = Map.of(
            LocalDate.class, "date",
            UUID.class, "uuid",
            Currency.class, "currency",
            BigDecimal.class, "decimal",
            int.class, "whole-number",
            long.class, "whole-number");

    String of(ParameterException wrong) {
        return switch (wrong) {
            case MissingParameterException missing -> missing(missing.getMissing());
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case OverwrittenOptionException twice -> say("twice", name(twice.getOverwritten()));
            case MutuallyExclusiveArgsException together -> say("not-together", groups(together));
            default -> other(wrong);
        };
    }

    private String missing(List<ArgSpec> missing) {
        boolean oneOfThem = missing.stream()
                .allMatch(each -> each.group() != null && each.group().exclusive());
        String names = missing.stream().map(Misuse::written).collect(Collectors.joining(oneOfThem ? " | " : ", "));
        return say(oneOfThem ? "missing-one" : "missing", names);
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String what = unmatched.getUnmatched().getFirst();
        String likely = String.join(", ", unmatched.getSuggestions());
        String key = unmatched.isUnknownOption() ? "unknown-option" : "unknown-word";
        return likely.isEmpty() ? say(key, what) : say(key, what) + ". " + say("did-you-mean", likely);
    }

    private String other(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        String value = wrong.getValue();
        if (argument != null && value != null) {
            return say("bad-value", name(argument), value) + form(argument);
        }
        boolean incomplete = !wrong.getCommandLine().getSubcommands().isEmpty();
        return incomplete ? say("missing-command") : String.valueOf(wrong.getMessage());
    }

    /** How a value is written; nothing where no form is known. */
    private String form(ArgSpec argument) {
        ITypeInfo type = argument.typeInfo();
        ITypeInfo single = type.getAuxiliaryTypeInfos().stream().findFirst().orElse(type);
        if (single.isEnum()) {
            return ". " + say("form.one-of", String.join(", ", single.getEnumConstantNames()));
        }
        String form = FORMS.get(single.getType());
        return form == null ? "" : ". " + say("form." + form);
    }

    private static String groups(MutuallyExclusiveArgsException together) {
        return together.getCommandLine().getCommandSpec().argGroups().stream()
                .map(group -> group.args().stream().map(Misuse::written).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining(", "));
    }

    /** {@code --on DATE}, {@code --all}, {@code FILE}. */
    private static String written(ArgSpec argument) {
        boolean takesValue = argument.isOption() && argument.arity().max() > 0;
        return takesValue ? name(argument) + " " + argument.paramLabel() : name(argument);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private String say(String key, Object... arguments) {
        return texts.text("cli", "cli.misused." + key, arguments);
    }
}
