package coop.milpa.members.web;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.Beneficiary;
import coop.milpa.parties.Party;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads who receives which part, a line each: number, percent, and for a minor the number of who receives for her. */
@Component
class SharesField {

    static final String NAME = "shares";

    private static final int MOST = 20;
    private static final int DECIMALS = 2;

    private final PersonField people;

    SharesField(PersonField people) {
        this.people = people;
    }

    Optional<List<Beneficiary>> read(Cooperative cooperative, Form form) {
        List<String> lines = form.text(NAME)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() || lines.size() > MOST) {
            return form.wrong(NAME, Message.of("members.form.shares", MOST));
        }
        List<Beneficiary> shares = new ArrayList<>();
        for (String line : lines) {
            Optional<Beneficiary> share = share(cooperative, line);
            if (share.isEmpty()) {
                form.wrong(NAME, Message.of("members.form.share", Input.shown(line)));
            }
            share.ifPresent(shares::add);
        }
        return shares.size() == lines.size() ? Optional.of(shares) : Optional.empty();
    }

    /** The same lines with names, so that a wrong digit is seen. */
    List<String> inWords(Cooperative cooperative, Form form) {
        return form.text(NAME)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> inWords(cooperative, line.split("\\s+", -1)))
                .toList();
    }

    private String inWords(Cooperative cooperative, String... parts) {
        String name = people.find(cooperative, parts[0]).map(Party::name).orElse(parts[0]);
        Optional<String> receiver = parts.length > 2
                ? Optional.of(
                        people.find(cooperative, parts[2]).map(Party::name).orElse(parts[2]))
                : Optional.empty();
        return line(name, parts[1].replace("%", ""), receiver);
    }

    /** One share in words. */
    static String line(String name, String percent, Optional<String> receiver) {
        return name + " " + percent + " %"
                + receiver.map(each -> " (" + each + ")").orElse("");
    }

    private Optional<Beneficiary> share(Cooperative cooperative, String line) {
        String[] parts = line.split("\\s+", -1);
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        Optional<PartyId> person = people.find(cooperative, parts[0]).map(Party::id);
        Optional<PartyId> receiver =
                parts.length == 3 ? people.find(cooperative, parts[2]).map(Party::id) : Optional.empty();
        boolean receives = parts.length == 2 || receiver.isPresent();
        try {
            var percent = new BigDecimal(parts[1].replace("%", ""));
            return person.isPresent()
                            && receives
                            && percent.stripTrailingZeros().scale() <= DECIMALS
                    ? Optional.of(new Beneficiary(person.get(), percent, receiver))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
