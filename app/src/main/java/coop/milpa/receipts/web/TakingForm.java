package coop.milpa.receipts.web;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Party;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.Part;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Split;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.Tender;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads from a form what a member pays in cash, who brings it, and the parts she was shown. */
@Component
class TakingForm {

    private static final String PART = "part-";
    private static final String BETWEEN = "|";
    private static final int SOURCE_MAX = 200;

    private final Branches branches;
    private final PeopleByNumber people;

    TakingForm(Branches branches, PeopleByNumber people) {
        this.branches = branches;
        this.people = people;
    }

    /** What is asked; with the parts that were shown, if the form carries them. Empty if something is wrong. */
    Optional<ReceiptOrder> read(Cooperative cooperative, Member member, Form form) {
        Optional<Money> sum = form.money("sum", cooperative.currency());
        PartyId executor = person(cooperative, form, "executor").orElse(member.party());
        PartyId ordering = person(cooperative, form, "ordering").orElse(executor);
        PartyId beneficiary = person(cooperative, form, "beneficiary").orElse(member.party());
        form.limit("source", SOURCE_MAX);
        Optional<BranchId> branch = branch(cooperative, form);
        if (sum.isEmpty() || branch.isEmpty() || !form.isRight()) {
            return Optional.empty();
        }
        var cash = new CashDeclaration(executor, ordering, beneficiary, form.text("source"));
        return Optional.of(new ReceiptOrder(
                member.id(), sum.get(), new Tender.Cash(branch.get(), cash), splitting(form, cooperative.currency())));
    }

    /** The name of whoever stands at the window. */
    String executor(Cooperative cooperative, Member member, Form form) {
        return people.find(cooperative.id(), form.text("executor"))
                .map(Party::name)
                .orElse(member.name());
    }

    /** The name of whoever ordered it: whoever stands at the window, if nobody else is written. */
    String ordering(Cooperative cooperative, Member member, Form form) {
        return people.find(cooperative.id(), form.text("ordering"))
                .map(Party::name)
                .orElseGet(() -> executor(cooperative, member, form));
    }

    /** The name of whoever it is for: the member, if nobody else is written. */
    String beneficiary(Cooperative cooperative, Member member, Form form) {
        return people.find(cooperative.id(), form.text("beneficiary"))
                .map(Party::name)
                .orElse(member.name());
    }

    /** The branch whose cash it is. */
    String branchName(Cooperative cooperative, Form form) {
        String code = code(form);
        return branches(cooperative).getOrDefault(code, code);
    }

    Map<String, String> branches(Cooperative cooperative) {
        return Branches.choices(branches.of(cooperative.id()));
    }

    /** The same form without the parts of an earlier check. */
    static Form withoutParts(Map<String, String> given) {
        Map<String, String> kept = new HashMap<>(given);
        kept.keySet().removeIf(field -> field.startsWith(PART));
        return Form.of(kept);
    }

    /** The same form with the parts that are shown now, so that no others are paid. */
    static Form with(Form form, Split split) {
        Map<String, String> parts = new HashMap<>();
        int n = 0;
        for (Part part : split.parts()) {
            String text =
                    String.join(BETWEEN, String.valueOf(part.amount().minor()), part.destination(), part.reference());
            parts.put(PART + n++, text);
        }
        return form.filledWith(parts);
    }

    private static Splitting splitting(Form form, Currency currency) {
        List<Part> parts = new ArrayList<>();
        for (int n = 0; !form.text(PART + n).isEmpty(); n++) {
            String[] text = form.text(PART + n).split("\\|", 3);
            parts.add(Input.read(() -> part(text, currency)));
        }
        return parts.isEmpty() ? new Splitting.ByPriority() : new Splitting.AsPreviewed(parts);
    }

    private static Part part(String[] text, Currency currency) {
        if (text.length < 3) {
            throw new IllegalArgumentException("A part is no amount, destination and reference");
        }
        return new Part(text[1], text[2], new Money(Long.parseLong(text[0]), currency));
    }

    private Optional<PartyId> person(Cooperative cooperative, Form form, String field) {
        String text = form.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<PartyId> found = people.find(cooperative.id(), text).map(Party::id);
        return found.isPresent()
                ? found
                : form.wrong(field, Message.of("receipts.form.unknown-person", Input.shown(text)));
    }

    private static String code(Form form) {
        return form.text("branch").isEmpty() ? Branch.MAIN : form.text("branch");
    }

    private Optional<BranchId> branch(Cooperative cooperative, Form form) {
        String code = code(form);
        Optional<BranchId> branch = branches.find(cooperative.id(), code).map(Branch::id);
        return branch.isPresent()
                ? branch
                : form.wrong("branch", Message.of("receipts.form.unknown-branch", Input.shown(code)));
    }
}
