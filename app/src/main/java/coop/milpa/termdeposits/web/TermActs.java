package coop.milpa.termdeposits.web;

import coop.milpa.api.Answers;
import coop.milpa.api.ApiRefusal;
import coop.milpa.api.EntityTags;
import coop.milpa.api.Fields;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.HoldId;
import coop.milpa.members.ContractRefusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.Subject;
import coop.milpa.termdeposits.CloseTermDeposit;
import coop.milpa.termdeposits.InstructTermDeposit;
import coop.milpa.termdeposits.OpenTermDeposit;
import coop.milpa.termdeposits.OpenTermDeposit.Instructions;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.PledgeTermDeposit;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.ReleasePledge;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermRefusal;
import coop.milpa.termdeposits.web.TermOrders.Ordered;
import coop.milpa.termdeposits.web.TermOrders.Where;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other systems may ask to be done with term deposits. */
@Component
class TermActs {

    static final int MONTHS_MAX = 600;

    private static final int NUMBER_MAX = 40;
    private static final int TEXT_MAX = 120;

    private final TermDeposits deposits;
    private final TermOrders orders;
    private final Members members;
    private final TermSheets sheets;
    private final Answers answers;

    TermActs(TermDeposits deposits, TermOrders orders, Members members, TermSheets sheets, Answers answers) {
        this.deposits = deposits;
        this.orders = orders;
        this.members = members;
        this.sheets = sheets;
        this.answers = answers;
    }

    /** A deposit that is to be opened. */
    private record Opening(String member, Quote.Asked asked, Instructions instructions, Where where) {

        static Opening read(Fields fields) {
            return new Opening(
                    fields.text("member", NUMBER_MAX),
                    new Quote.Asked(
                            fields.text("product", NUMBER_MAX),
                            fields.money("amount"),
                            fields.whole("months", 1, MONTHS_MAX),
                            fields.word("payout", Payout.values())),
                    TermActs.instructions(fields),
                    Where.of(fields, "from"));
        }
    }

    /** Something to be done at the end of a term, and who asks. */
    private record Instructing(Instructions instructions, Where where) {}

    /** Something to be secured. */
    private record Pledging(String creditor, String purpose, Money amount) {

        static Pledging read(Fields fields) {
            return new Pledging(
                    fields.text("creditor", TEXT_MAX),
                    fields.text("purpose", TEXT_MAX),
                    fields.positiveMoney("amount"));
        }
    }

    private static Instructions instructions(Fields fields) {
        return new Instructions(fields.word("renewal", Renewal.values()), fields.text("savings", NUMBER_MAX));
    }

    Operation<?> open() {
        return new OneByOne<>("termdeposits.open", Opening::read, (cooperative, asked) -> {
            Opening body = asked.body();
            Optional<Member> owner = members.find(cooperative, body.member());
            if (owner.isEmpty()) {
                return Outcome.refused(new TermRefusal.NotAMember(body.member()));
            }
            Outcome<Ordered> ordered =
                    orders.of(cooperative, asked.request(), owner.get().party(), body.where());
            return ordered.then(who -> deposits.open(new OpenTermDeposit(
                            who.order(), body.member(), body.asked(), body.instructions(), who.means())))
                    .map(deposit ->
                            Reply.created(told(cooperative, deposit.number(), owner.get()), subject(deposit.number())));
        });
    }

    Operation<?> close(TermSheet sheet) {
        long number = sheet.deposit().number();
        return new OneByOne<>("termdeposits.close", fields -> Where.of(fields, "to"), (cooperative, asked) -> {
            Outcome<Ordered> ordered =
                    owner(sheet).then(owner -> orders.of(cooperative, asked.request(), owner, asked.body()));
            return ordered.then(who -> deposits.close(new CloseTermDeposit(who.order(), number, who.means())))
                    .map(closed -> Reply.done(ClosedText.of(closed), subject(number)));
        });
    }

    /** Says anew what is done at the end, if that is as its sender saw it. */
    Operation<?> instruct(TermSheet sheet, EntityTags seen) {
        long number = sheet.deposit().number();
        return new OneByOne<>(
                "termdeposits.instruct",
                fields -> new Instructing(instructions(fields), Where.of(fields)),
                (cooperative, asked) -> {
                    if (!seen.name(answers.tag(instructed(cooperative, sheet)))) {
                        return Outcome.refused(new ApiRefusal.Stale());
                    }
                    Instructions instructions = asked.body().instructions();
                    Where where = asked.body().where();
                    Outcome<Ordered> ordered =
                            owner(sheet).then(owner -> orders.of(cooperative, asked.request(), owner, where));
                    return ordered.then(who ->
                                    deposits.instruct(new InstructTermDeposit(who.order(), number, instructions)))
                            .map(done -> Reply.done(instructed(cooperative, sheet), subject(number)));
                });
    }

    private InstructionsText instructed(CooperativeId cooperative, TermSheet before) {
        return sheets.of(
                        cooperative,
                        before.deposit().number(),
                        before.protection().day())
                .map(InstructionsText::of)
                .orElseThrow();
    }

    Operation<?> pledge(TermSheet sheet) {
        long number = sheet.deposit().number();
        return new OneByOne<>("termdeposits.pledge", Pledging::read, (cooperative, asked) -> {
            Pledging body = asked.body();
            var security = new PledgeTermDeposit.Security(body.creditor(), body.purpose(), body.amount());
            return deposits.pledge(
                            new PledgeTermDeposit(orders.unattended(cooperative, asked.request()), number, security))
                    .map(pledge -> Reply.created(PledgeText.of(pledge), subject(number)));
        });
    }

    Operation<?> release(TermSheet sheet, HoldId pledge) {
        return new OneByOne<>(
                "termdeposits.release",
                fields -> pledge,
                (cooperative, asked) -> deposits.release(
                                new ReleasePledge(orders.unattended(cooperative, asked.request()), asked.body()))
                        .map(released -> Reply.done(
                                PledgeText.of(released), subject(sheet.deposit().number()))));
    }

    private TermText told(CooperativeId cooperative, long number, Member owner) {
        return deposits.find(cooperative, number)
                .map(position -> TermText.of(position, Optional.of(owner.number())))
                .orElseThrow();
    }

    /** Whose it is; or that she is not in the register any more: nobody acts for somebody who is not known. */
    static Outcome<PartyId> owner(TermSheet sheet) {
        return sheet.owner()
                .map(Member::party)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        new ContractRefusal.UnknownMember(sheet.deposit().owner())));
    }

    private static Subject subject(long number) {
        return new Subject("term-deposit", Long.toString(number));
    }
}
