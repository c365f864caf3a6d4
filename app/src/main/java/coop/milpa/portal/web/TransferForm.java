package coop.milpa.portal.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PortalRefusal;
import coop.milpa.portal.TransferMoney;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads from a form what a member wants moved, and offers what she may choose. */
@Component
class TransferForm {

    /** In the choice of where money goes: somebody else, whose number is written below it. */
    static final String ANOTHER = "another";

    private static final int NUMBER_MAX = 40;

    private final SavingsPositions positions;
    private final Words words;

    TransferForm(SavingsPositions positions, Words words) {
        this.positions = positions;
        this.words = words;
    }

    /** Accounts of hers that are open, in the currency of the books. */
    private List<SavingsPosition> hers(Cooperative cooperative, MemberInside who) {
        return positions.ownedBy(cooperative.id(), who.id()).stream()
                .filter(position -> !position.isClosed())
                .filter(position -> position.account().terms().currency().equals(cooperative.currency()))
                .toList();
    }

    /** Number to what is there, with what may be taken out. */
    Map<String, String> from(Cooperative cooperative, MemberInside who, Locale reader) {
        Map<String, String> choices = new LinkedHashMap<>();
        hers(cooperative, who).forEach(position -> {
            String money = words.money(position.figures().available());
            choices.put(number(position.account()), said(position, reader) + " · " + money);
        });
        return choices;
    }

    /** Everything but the account that gives. */
    Map<String, String> to(Cooperative cooperative, MemberInside who, String from, Locale reader) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(ANOTHER, words.said(Message.of("portal.to-another"), reader));
        hers(cooperative, who).stream()
                .filter(position -> !number(position.account()).equals(from))
                .forEach(position -> choices.put(number(position.account()), said(position, reader)));
        return choices;
    }

    private static String said(SavingsPosition position, Locale reader) {
        return position.product().name(reader) + " " + number(position.account());
    }

    private static String number(SavingsAccount account) {
        return account.terms().number();
    }

    Optional<TransferMoney> read(Cooperative cooperative, MemberInside who, Form form) {
        Optional<String> from = form.needed("from", NUMBER_MAX);
        Optional<String> chosen = form.needed("to", NUMBER_MAX);
        Optional<String> to = chosen.filter(ANOTHER::equals).isPresent() ? form.needed("other", NUMBER_MAX) : chosen;
        Optional<Money> amount = form.money("amount", cooperative.currency())
                .filter(money -> money.isPositive()
                        || form.wrong("amount", Message.of("portal.form.not-positive"))
                                .isPresent());
        if (from.isEmpty() || to.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TransferMoney(who, form.request(), from.get(), to.get(), amount.get()));
    }

    /** The field where a refusal is mended. */
    static String field(Refusal why) {
        return switch (why) {
            case PortalRefusal.NotHerAccount hers -> "from";
            case PortalRefusal.UnknownDestination unknown -> "other";
            case PortalRefusal.PhoneNeeded phone -> "to";
            case PortalRefusal.PhoneTooNew phone -> "to";
            case OperationRefusal.SameAccount same -> "to";
            case PortalRefusal.WrongPhoneCode code -> "code";
            default -> "amount";
        };
    }
}
