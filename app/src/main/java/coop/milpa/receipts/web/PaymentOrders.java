package coop.milpa.receipts.web;

import coop.milpa.api.Fields;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Holding;
import coop.milpa.members.Member;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Party;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.Part;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.ReceiptRefusal;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.Tender;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.RegistryRefusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes orders of what other systems say that a member pays. */
@Component
class PaymentOrders {

    private static final int NUMBER_MAX = 40;
    private static final int BRANCH_MAX = 10;
    private static final int SOURCE_MAX = 200;
    private static final int REFERENCE_MAX = 60;
    private static final int PARTS_MAX = 100;

    private final PeopleByNumber people;
    private final Branches branches;
    private final PayersSavings payers;

    PaymentOrders(PeopleByNumber people, Branches branches, PayersSavings payers) {
        this.people = people;
        this.branches = branches;
        this.payers = payers;
    }

    /**
     * A sum that a member pays.
     *
     * @param savings  number of her savings account that it comes out of; cash if it is not said
     * @param who  who stands behind it
     * @param branch  the code of the branch; the main one if it is not said
     * @param funds  of cash: where it comes from
     * @param expected  the parts that she was shown; by priority if none
     */
    record Paying(
            Money sum, Optional<String> savings, Who who, Optional<String> branch, String funds, List<Part> expected) {

        static Paying read(Fields fields) {
            return new Paying(
                    fields.money("sum"),
                    fields.optionalText("from", NUMBER_MAX),
                    Who.read(fields),
                    fields.optionalText("branch", BRANCH_MAX),
                    fields.optionalText("funds", SOURCE_MAX).orElse(""),
                    parts(fields));
        }

        /** One that came by transfer: nobody brings it. */
        static Paying readTransfer(Fields fields) {
            return new Paying(
                    fields.money("sum"),
                    Optional.empty(),
                    Who.NOBODY,
                    fields.optionalText("branch", BRANCH_MAX),
                    "",
                    parts(fields));
        }
    }

    /**
     * Numbers of people, of members or documents; whoever is not said is the member.
     *
     * @param by  who brings the money, or takes it out of savings
     * @param cosigner  who signs too, out of savings
     * @param ordering  on whose order cash comes; whoever brings it if it is not said
     * @param beneficiary  for whom it is
     */
    record Who(
            Optional<String> by, Optional<String> cosigner, Optional<String> ordering, Optional<String> beneficiary) {

        static final Who NOBODY = new Who(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        static Who read(Fields fields) {
            return new Who(
                    fields.optionalText("by", NUMBER_MAX),
                    fields.optionalText("cosigner", NUMBER_MAX),
                    fields.optionalText("ordering", NUMBER_MAX),
                    fields.optionalText("beneficiary", NUMBER_MAX));
        }

        Stream<String> all() {
            return Stream.of(by, cosigner, ordering, beneficiary).flatMap(Optional::stream);
        }
    }

    private static List<Part> parts(Fields fields) {
        return fields.optionalList(
                "expected",
                PARTS_MAX,
                part -> new Part(
                        part.text("destination", REFERENCE_MAX),
                        part.text("reference", REFERENCE_MAX),
                        part.money("amount")));
    }

    /** The order of somebody who pays out of savings or in cash, or why there can be none. */
    Outcome<ReceiptOrder> of(Cooperative cooperative, Member member, Paying paying) {
        CooperativeId id = cooperative.id();
        Optional<Refusal> stranger = paying.who()
                .all()
                .filter(number -> people.find(id, number).isEmpty())
                .findFirst()
                .map(ReceiptRefusal.UnknownPerson::new);
        if (stranger.isPresent()) {
            return Outcome.refused(stranger.get());
        }
        Outcome<Tender> tender = paying.savings().isPresent()
                ? fromSavings(cooperative, member, paying)
                : at(id, paying).map(branch -> new Tender.Cash(branch, declared(id, member, paying)));
        return tender.map(with -> order(member, paying, with));
    }

    /** The order of what came by transfer. */
    Outcome<ReceiptOrder> ofTransfer(Cooperative cooperative, Member member, Paying paying) {
        return at(cooperative.id(), paying).map(branch -> order(member, paying, new Tender.Transfer(branch)));
    }

    private static ReceiptOrder order(Member member, Paying paying, Tender tender) {
        Splitting splitting =
                paying.expected().isEmpty() ? new Splitting.ByPriority() : new Splitting.AsPreviewed(paying.expected());
        return new ReceiptOrder(member.id(), paying.sum(), tender, splitting);
    }

    private Outcome<Tender> fromSavings(Cooperative cooperative, Member member, Paying paying) {
        String number = paying.savings().orElseThrow();
        Set<PartyId> acting = Stream.concat(
                        Stream.of(person(cooperative.id(), paying.who().by()).orElse(member.party())),
                        person(cooperative.id(), paying.who().cosigner()).stream())
                .collect(Collectors.toSet());
        return payers.of(cooperative, member).stream()
                .filter(held -> held.number().equals(number))
                .map(Holding::account)
                .findFirst()
                .<Outcome<Tender>>map(account -> Outcome.done(new Tender.FromAccount(account, acting)))
                .orElseGet(() -> Outcome.refused(new ReceiptRefusal.UnknownSavings(number)));
    }

    private Outcome<BranchId> at(CooperativeId cooperative, Paying paying) {
        String code = paying.branch().orElse(Branch.MAIN);
        return branches.find(cooperative, code)
                .map(Branch::id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new RegistryRefusal.UnknownBranch(code)));
    }

    private CashDeclaration declared(CooperativeId cooperative, Member member, Paying paying) {
        PartyId executor = person(cooperative, paying.who().by()).orElse(member.party());
        return new CashDeclaration(
                executor,
                person(cooperative, paying.who().ordering()).orElse(executor),
                person(cooperative, paying.who().beneficiary()).orElse(member.party()),
                paying.funds());
    }

    private Optional<PartyId> person(CooperativeId cooperative, Optional<String> number) {
        return number.flatMap(given -> people.find(cooperative, given)).map(Party::id);
    }
}
