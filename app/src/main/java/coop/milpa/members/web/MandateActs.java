package coop.milpa.members.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.members.GrantMandate;
import coop.milpa.members.Mandate;
import coop.milpa.members.MandateBook;
import coop.milpa.members.MandateId;
import coop.milpa.members.PowerKind;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads powers that a member gives, and takes back. */
@Component
class MandateActs implements ActReading {

    private final MandateBook mandates;
    private final PersonField people;
    private final Parties parties;
    private final Accounts accounts;
    private final Words words;

    MandateActs(MandateBook mandates, PersonField people, Parties parties, Accounts accounts, Words words) {
        this.mandates = mandates;
        this.people = people;
        this.parties = parties;
        this.accounts = accounts;
        this.words = words;
    }

    @Override
    public Set<MemberAct> acts() {
        return Set.of(MemberAct.MANDATE, MemberAct.REVOCATION);
    }

    @Override
    public Optional<Supplier<Outcome<Boolean>>> read(AskedOfMember asked, Form form) {
        return asked.act() == MemberAct.MANDATE ? grant(asked, form) : revoke(asked, form);
    }

    @Override
    public Map<String, String> options(AskedOfMember asked, String field, Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        if (field.equals("power")) {
            for (PowerKind power : PowerKind.values()) {
                options.put(power.name(), words.said(Message.of(power.key()), reader));
            }
            return options;
        }
        var standing = mandates.of(asked.cooperative().id(), asked.member().id(), asked.open());
        var named = parties.named(
                asked.cooperative().id(),
                standing.values().stream().map(Mandate::party).toList());
        standing.forEach((id, mandate) -> options.put(
                id.toString(),
                Optional.ofNullable(named.get(mandate.party())).map(Party::name).orElse("–") + ": "
                        + words.said(Message.of(mandate.power().key()), reader)));
        return options;
    }

    private Optional<Supplier<Outcome<Boolean>>> grant(AskedOfMember asked, Form form) {
        Optional<Party> person = people.needed(asked.cooperative(), form, "person");
        Optional<PowerKind> power = form.needed("power").flatMap(MandateActs::named);
        Optional<LocalDate> from = form.day("from");
        Optional<LocalDate> until = form.text("until").isEmpty() ? Optional.empty() : form.day("until");
        Optional<AccountId> account = account(asked, form);
        Optional<Money> most = limit(asked, form, "most", power);
        Optional<Money> mostADay = limit(asked, form, "mostADay", power);
        if (power.filter(PowerKind::isJoint).isPresent() && form.text("account").isEmpty()) {
            form.wrong("account", Message.of("members.form.joint-account"));
        }
        if (from.isPresent() && until.filter(last -> last.isBefore(from.get())).isPresent()) {
            form.wrong("until", Message.of("members.form.until-before"));
        }
        if (person.isEmpty() || power.isEmpty() || from.isEmpty() || !form.isRight()) {
            return Optional.empty();
        }
        var mandate = new Mandate(person.get().id(), power.get().power(most, mostADay), account, from.get(), until);
        var command = new GrantMandate(
                asked.cooperative().id(), form.request(), asked.member().id(), mandate);
        return Optional.of(() -> ActReading.done(mandates.grant(command)));
    }

    private Optional<Supplier<Outcome<Boolean>>> revoke(AskedOfMember asked, Form form) {
        var cooperative = asked.cooperative().id();
        Optional<MandateId> mandate = form.needed("mandate")
                .flatMap(text -> mandates.of(cooperative, asked.member().id(), asked.open()).keySet().stream()
                        .filter(id -> id.toString().equals(text))
                        .findFirst()
                        .or(() -> form.wrong("mandate", Message.of("refusal.members.unknown-mandate"))));
        Optional<String> reason = ShortText.needed(form, "reason");
        return mandate.flatMap(id -> reason.map(why -> () -> ActReading.done(mandates.revoke(cooperative, id, why))));
    }

    private Optional<AccountId> account(AskedOfMember asked, Form form) {
        String number = form.text("account");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<AccountId> found =
                accounts.find(asked.cooperative().id(), number).map(Account::id);
        return found.isPresent()
                ? found
                : form.wrong("account", Message.of("members.form.unknown-account", Input.shown(number)));
    }

    /** Only attorneys have a maximum. */
    private static Optional<Money> limit(AskedOfMember asked, Form form, String field, Optional<PowerKind> power) {
        if (form.text(field).isEmpty()) {
            return Optional.empty();
        }
        if (power.filter(each -> !each.isOfAttorney()).isPresent()) {
            return form.wrong(field, Message.of("members.form.limit-of-attorneys"));
        }
        return form.money(field, asked.cooperative().currency())
                .flatMap(most -> most.isPositive()
                        ? Optional.of(most)
                        : form.wrong(field, Message.of("members.form.not-positive")));
    }

    private static Optional<PowerKind> named(String text) {
        return List.of(PowerKind.values()).stream()
                .filter(each -> each.name().equals(text))
                .findFirst();
    }
}
