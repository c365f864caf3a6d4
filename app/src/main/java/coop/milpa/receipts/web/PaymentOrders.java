package coop.milpa.receipts.web;

import coop.milpa.api.Fields;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Holding;
import coop.milpa.members.Member;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.Part;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.ReceiptRefusal;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.Tender;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

        Set<String> all() {
            return Stream.of(by, cosigner, ordering, beneficiary)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
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
        return known(cooperative.id(), paying.who())
                .then(known -> paying.savings()
                        .map(number -> fromSavings(cooperative, member, number, known.acting(paying.who(), member)))
                        .orElseGet(() -> inCash(cooperative, paying, known.declared(paying, member))))
                .map(tender -> order(member, paying, tender));
    }

    /** The order of what came by transfer. */
    Outcome<ReceiptOrder> ofTransfer(Cooperative cooperative, Member member, Paying paying) {
        return branches.named(cooperative.id(), paying.branch())
                .map(branch -> order(member, paying, new Tender.Transfer(branch)));
    }

    private static ReceiptOrder order(Member member, Paying paying, Tender tender) {
        Splitting splitting =
                paying.expected().isEmpty() ? new Splitting.ByPriority() : new Splitting.AsPreviewed(paying.expected());
        return new ReceiptOrder(member.id(), paying.sum(), tender, splitting);
    }

    private Outcome<Tender> inCash(Cooperative cooperative, Paying paying, CashDeclaration declaration) {
        return branches.named(cooperative.id(), paying.branch()).map(branch -> new Tender.Cash(branch, declaration));
    }

    private Outcome<Tender> fromSavings(Cooperative cooperative, Member member, String number, Set<PartyId> acting) {
        return payers.of(cooperative, member).stream()
                .filter(held -> held.number().equals(number))
                .map(Holding::account)
                .findFirst()
                .<Outcome<Tender>>map(account -> Outcome.done(new Tender.FromAccount(account, acting)))
                .orElseGet(() -> Outcome.refused(new ReceiptRefusal.UnknownSavings(number)));
    }

    /** Everybody who is named; or that nobody has some number. */
    private Outcome<Known> known(CooperativeId cooperative, Who who) {
        Map<String, PartyId> known = new HashMap<>();
        for (String number : who.all()) {
            switch (people.named(cooperative, number)) {
                case Outcome.Refused<PartyId>(Refusal why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<PartyId>(PartyId party) -> known.put(number, party);
            }
        }
        return Outcome.done(new Known(known));
    }

    /** Who has which number, of those who are named. */
    private record Known(Map<String, PartyId> parties) {

        Set<PartyId> acting(Who who, Member member) {
            PartyId by = or(who.by(), member.party());
            return Set.copyOf(List.of(by, or(who.cosigner(), by)));
        }

        CashDeclaration declared(Paying paying, Member member) {
            Who who = paying.who();
            PartyId executor = or(who.by(), member.party());
            return new CashDeclaration(
                    executor, or(who.ordering(), executor), or(who.beneficiary(), member.party()), paying.funds());
        }

        private PartyId or(Optional<String> number, PartyId usual) {
            return number.map(parties::get).orElse(usual);
        }
    }
}
