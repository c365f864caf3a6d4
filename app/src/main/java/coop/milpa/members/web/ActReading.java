package coop.milpa.members.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.web.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads some acts from their forms. */
interface ActReading {

    Set<MemberAct> acts();

    /** The work that a form asks for; empty if something in it is wrong. */
    Optional<Supplier<Outcome<Boolean>>> read(AskedOfMember asked, Form form);

    /** The options of a field: value to words, in their order. */
    Map<String, String> options(AskedOfMember asked, String field, Locale reader);

    /** What is going to be paid, a sum for each currency; none if nothing is, or was paid before. */
    default List<Money> pays(AskedOfMember asked, Form form) {
        return List.of();
    }

    /** The same outcome, of which only matters that it was done. */
    static <T> Outcome<Boolean> done(Outcome<T> outcome) {
        return outcome.map(done -> true);
    }
}
