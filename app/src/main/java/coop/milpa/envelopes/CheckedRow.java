package coop.milpa.envelopes;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.web.Message;
import java.util.List;
import java.util.Optional;

/**
 * A row of a list.
 *
 * @param number  as a spreadsheet counts: the header is row 1
 * @param said  whom or what it names, and how much, as it stands there
 * @param target  where its money goes, if that is known
 * @param amount  how much, if that is known
 * @param flaws  what is wrong, and what should be looked at
 */
public record CheckedRow(long number, Said said, Optional<Target> target, Optional<Money> amount, List<Flaw> flaws) {

    public CheckedRow {
        flaws = List.copyOf(flaws);
    }

    /**
     * What stands in a row.
     *
     * @param by  the column that names the account: {@code account}, {@code member} or {@code document}
     * @param key  what stands in that column
     * @param name  of the owner, where the list says it
     * @param amount  as it is written
     */
    public record Said(String by, String key, String name, String amount) {}

    /**
     * Where money goes.
     *
     * @param account  its number
     * @param member  the owner's number
     * @param name  the owner's, as the register has it
     */
    public record Target(String account, MemberId owner, String member, String name) {}

    /**
     * Something about a row.
     *
     * @param words  what, why, what next
     * @param stops  whether nothing is taken as long as it is so
     */
    public record Flaw(Message words, boolean stops) {}

    public boolean isRight() {
        return flaws.stream().noneMatch(Flaw::stops);
    }
}
