package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A part of a member's page. Modules that keep something for members implement it; the page asks all of them, so that
 * everything she has stands in one place.
 */
public interface MemberPanel {

    /** Those with less stand higher up; tens, so that something fits between. */
    int order();

    /** What whoever looks must be allowed besides seeing members; empty for nothing. */
    default Optional<String> permission() {
        return Optional.empty();
    }

    /** What there is to show of a member on a day; empty if nothing. */
    Optional<Shown> of(CooperativeId cooperative, MemberId member, LocalDate day);

    /**
     * What is shown.
     *
     * @param template  the one whose fragment {@code panel(shown)} draws it, such as {@code savings/panel}
     * @param model  what that fragment is given
     * @param owed  what the cooperative owes her by it, in any number of currencies
     */
    record Shown(String template, Object model, List<Money> owed) {

        public Shown {
            owed = List.copyOf(owed);
        }
    }
}
