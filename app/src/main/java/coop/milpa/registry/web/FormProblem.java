package coop.milpa.registry.web;

import coop.milpa.kernel.Refusal;
import coop.milpa.registry.RegistryRefusal.BadName;
import coop.milpa.registry.RegistryRefusal.FirstDayOutOfRange;
import coop.milpa.registry.RegistryRefusal.NameNotAsLawSays;
import coop.milpa.registry.RegistryRefusal.NotTheNextGrade;
import coop.milpa.registry.RegistryRefusal.UnknownCountry;
import coop.milpa.registry.RegistryRefusal.UnknownCurrency;
import coop.milpa.registry.RegistryRefusal.UnknownKind;
import coop.milpa.registry.RegistryRefusal.UnknownTemplate;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a form, and in which field.
 *
 * @param field  where to mend it
 * @param key  the message that says what, why and what next
 * @param arguments  of that message
 */
record FormProblem(String field, String key, List<Object> arguments) {

    private static final Map<Class<?>, String> FIELDS = Map.of(
            BadName.class, "name",
            NameNotAsLawSays.class, "name",
            UnknownCountry.class, "country",
            UnknownCurrency.class, "currency",
            UnknownKind.class, "type",
            UnknownTemplate.class, "template",
            NotTheNextGrade.class, "federation",
            FirstDayOutOfRange.class, "booksFrom");

    FormProblem {
        arguments = List.copyOf(arguments);
    }

    static FormProblem of(Refusal why) {
        return new FormProblem(
                FIELDS.getOrDefault(why.getClass(), "code"), "refusal." + why.code(), List.of(why.arguments()));
    }

    /** The arguments as messages take them. */
    public Object[] said() {
        return arguments.toArray();
    }

    public boolean isIn(String name) {
        return field.equals(name);
    }
}
