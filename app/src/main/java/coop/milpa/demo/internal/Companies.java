package coop.milpa.demo.internal;

import coop.milpa.collections.BillCollections;
import coop.milpa.collections.Biller;
import coop.milpa.collections.BillerTerms;
import coop.milpa.collections.Billers;
import coop.milpa.collections.CollectBill;
import coop.milpa.collections.Collected;
import coop.milpa.collections.OpenBills;
import coop.milpa.collections.UndoCollected;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Parties;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.remittances.PayRemittance;
import coop.milpa.remittances.Payer;
import coop.milpa.remittances.PayerTerms;
import coop.milpa.remittances.Payers;
import coop.milpa.remittances.Remittances;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Companies whose money passes the window: one that sends remittances, one whose bills are paid; both made up. */
@Component
class Companies {

    private static final Payer PAYER = new Payer("QUETZAL", "Envíos Quetzal", Currency.getInstance("USD"));
    private static final Biller BILLER = new Biller("AGUAVIVA", "Agua Viva", Biller.Kind.WATER, true);
    private static final BigDecimal RATE = new BigDecimal("7.65");
    private static final Source CONTRACT = Source.unconfirmed("Contrato de la demostración");
    private static final List<String> SENT = List.of("150.00", "80.00", "220.00");
    private static final List<String> BILLS = List.of("64.50", "118.25", "91.00", "45.75", "73.00");
    private static final int PAID = 3;
    private static final int DAYS_BETWEEN_REMITTANCES = 5;

    /** The number after which those are numbered that were paid on the days that are lived. */
    private static final int FIRST_OF_DAYS = 1_000;

    /** What of the first remittance goes into savings, where its member has an account for it. */
    private static final String SAVED = "500.00";

    private final Payers payers;
    private final Remittances remittances;
    private final Billers billers;
    private final OpenBills bills;
    private final BillCollections collections;
    private final Parties parties;
    private final SavingsAccounts accounts;
    private final Staff staff;

    Companies(
            Payers payers,
            Remittances remittances,
            Billers billers,
            OpenBills bills,
            BillCollections collections,
            Parties parties,
            SavingsAccounts accounts,
            Staff staff) {
        this.payers = payers;
        this.remittances = remittances;
        this.billers = billers;
        this.bills = bills;
        this.collections = collections;
        this.parties = parties;
        this.accounts = accounts;
        this.staff = staff;
    }

    /** What is agreed with them, before the first day. */
    void agree(Site site, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        Currency local = site.cooperative().currency();
        Money none = Money.zero(local);
        staff.as(id, "manager", () -> {
            Granted.of(payers.agree(
                    id,
                    PAYER,
                    new PayerTerms(PAYER.code(), day, true, Optional.of(RATE), none, Rate.of("0.75"), CONTRACT)));
            return Granted.of(billers.agree(
                    id,
                    BILLER,
                    new BillerTerms(BILLER.code(), day, true, none, Money.of("1.50", local), Rate.ZERO, CONTRACT)));
        });
    }

    /** A remittance every so many days, in a cashier's shift. */
    void pass(Village village, Resident who, long passed) {
        CooperativeId id = village.id();
        if (passed % DAYS_BETWEEN_REMITTANCES != 1 || document(id, who.member()).equals(IdentityDocument.NONE)) {
            return;
        }
        staff.as(id, "teller", () -> {
            pay(village.site(), who.member(), new Sent(FIRST_OF_DAYS + passed, SENT.getFirst(), Optional.empty()));
            return id;
        });
    }

    /** A morning's work for them. */
    void come(Site site, List<Member> members) {
        CooperativeId id = site.cooperative().id();
        staff.as(id, "accountant", () -> bills.take(id, BILLER.code(), bills.keep(id, file(members))));
        List<Member> known = members.stream()
                .filter(member -> !document(id, member).equals(IdentityDocument.NONE))
                .limit(SENT.size())
                .toList();
        staff.as(id, "teller", () -> {
            for (int n = 0; n < known.size(); n++) {
                Member member = known.get(n);
                pay(site, member, new Sent(n + 1L, SENT.get(n), n == 0 ? into(site, member) : Optional.empty()));
            }
            for (int n = 0; n < PAID; n++) {
                take(site, members.get(n), n);
            }
            giveBack(site, take(site, members.get(PAID), PAID));
            return id;
        });
    }

    private static byte[] file(List<Member> members) {
        var file = new StringBuilder("reference,name,amount,due\n");
        for (int n = 0; n < BILLS.size(); n++) {
            String name = members.get(n).name().replace("\"", "");
            file.append(reference(n) + ",\"" + name + "\"," + BILLS.get(n) + ",\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String reference(int n) {
        return "AV%05d".formatted(n + 1);
    }

    /** What somebody's family sent. */
    private record Sent(long number, String amount, Optional<PayRemittance.Into> saved) {}

    private void pay(Site site, Member member, Sent sent) {
        CooperativeId id = site.cooperative().id();
        Granted.of(remittances.pay(new PayRemittance(
                new PayRemittance.Where(id, RequestId.next(), staff.id(id, "teller"), site.branch()),
                PAYER.code(),
                "EQ%07d".formatted(sent.number()),
                Money.of(sent.amount(), PAYER.currency()),
                "Familia en Houston",
                new PayRemittance.Shown(document(id, member), ""),
                CashDeclaration.own(member.party()),
                sent.saved())));
    }

    private Optional<PayRemittance.Into> into(Site site, Member member) {
        return accounts.ownedBy(site.cooperative().id(), member.id()).stream()
                .map(SavingsAccount::terms)
                .filter(terms -> terms.product().equals(SavingsAccount.DEMAND))
                .findFirst()
                .map(terms -> new PayRemittance.Into(
                        terms.number(),
                        Optional.of(Money.of(SAVED, site.cooperative().currency()))));
    }

    /** It was another bill. */
    private void giveBack(Site site, Collected taken) {
        CooperativeId id = site.cooperative().id();
        var where = new CollectBill.Where(id, RequestId.next(), staff.id(id, "teller"), site.branch());
        Granted.of(collections.undo(new UndoCollected(where, taken.made().entry(), "Era el recibo de otra persona")));
    }

    private Collected take(Site site, Member member, int n) {
        CooperativeId id = site.cooperative().id();
        return Granted.of(collections.collect(new CollectBill(
                new CollectBill.Where(id, RequestId.next(), staff.id(id, "teller"), site.branch()),
                BILLER.code(),
                reference(n),
                Optional.empty(),
                CashDeclaration.own(member.party()))));
    }

    private IdentityDocument document(CooperativeId id, Member member) {
        return parties.find(id, member.party())
                .map(party -> party.particulars().mainDocument())
                .orElse(IdentityDocument.NONE);
    }
}
