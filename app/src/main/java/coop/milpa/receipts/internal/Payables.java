package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Memberships;
import coop.milpa.platform.Settings;
import coop.milpa.receipts.Charge;
import coop.milpa.receipts.Destination;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.Payment;
import coop.milpa.receipts.Share;
import coop.milpa.receipts.Split;
import coop.milpa.receipts.Tender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All destinations together: what members may pay with them, and who is told what was paid. */
@Component
class Payables {

    private final Map<String, Destination> destinations;
    private final Memberships memberships;
    private final Settings settings;

    Payables(List<Destination> destinations, Memberships memberships, Settings settings) {
        this.destinations = destinations.stream().collect(Collectors.toMap(Destination::code, each -> each));
        this.memberships = memberships;
        this.settings = settings;
    }

    /**
     * What each member may pay in a currency; each destination is asked once for all. Who has left pays nothing but
     * what she owes.
     */
    Map<MemberId, Payable> of(
            CooperativeId cooperative, Collection<MemberId> members, LocalDate on, Currency currency) {
        List<Due> dues = new ArrayList<>();
        List<Due> rests = new ArrayList<>();
        List<Due> byHand = new ArrayList<>();
        for (Destination each : destinations.values()) {
            dues.addAll(each.due(cooperative, members, on));
            (each.isByHandOnly() ? byHand : rests).addAll(each.rest(cooperative, members, on));
        }
        Comparator<Due> order = order(cooperative, on).comparator();
        Map<MemberId, List<Due>> duesOf = byMember(dues, currency, order);
        Map<MemberId, List<Due>> restsOf = byMember(rests, currency, order);
        Map<MemberId, List<Due>> byHandOf = byMember(byHand, currency, order);
        Map<MemberId, Payable> payable = new HashMap<>();
        for (MemberId member : members) {
            payable.put(
                    member,
                    new Payable(
                            duesOf.getOrDefault(member, List.of()),
                            restsOf.getOrDefault(member, List.of()),
                            byHandOf.getOrDefault(member, List.of())));
        }
        departed(cooperative, members, on).forEach(member -> payable.computeIfPresent(member, Payables::debts));
        return payable;
    }

    /** Those who do not belong to the cooperative any more. */
    Set<MemberId> departed(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return memberships.departed(cooperative, members, on).keySet();
    }

    /** Why some members may not pay so; the first destination in order of payment that says no is the answer. */
    Map<MemberId, Refusal> forbids(CooperativeId cooperative, List<Share> shares, LocalDate on) {
        Map<MemberId, Refusal> forbidden = new HashMap<>();
        Map<String, List<Share>> byDestination = shares.stream()
                .collect(Collectors.groupingBy(share -> share.due().destination()));
        destinations.keySet().stream()
                .sorted()
                .filter(byDestination::containsKey)
                .forEach(code -> Objects.requireNonNull(destinations.get(code))
                        .forbids(cooperative, byDestination.getOrDefault(code, List.of()), on)
                        .forEach(forbidden::putIfAbsent));
        return forbidden;
    }

    /** Splits with what each costs; every destination is asked once for all of them. */
    <K> Map<K, Split> charged(CooperativeId cooperative, Map<K, Split> splits, Tender tender, LocalDate on) {
        Map<String, List<Share>> byDestination = splits.values().stream()
                .flatMap(split -> split.shares().stream())
                .distinct()
                .collect(Collectors.groupingBy(share -> share.due().destination()));
        Map<Share, List<Charge>> charges = new HashMap<>();
        byDestination.forEach((code, shares) -> charges.putAll(named(code).charges(cooperative, shares, tender, on)));
        Map<K, Split> charged = new LinkedHashMap<>();
        splits.forEach((whose, split) -> charged.put(whose, charged(split, charges)));
        return charged;
    }

    void paid(CooperativeId cooperative, List<Payment> payments) {
        tell(payments, (destination, its) -> destination.paid(cooperative, its));
    }

    void undone(CooperativeId cooperative, List<Payment> payments) {
        tell(payments, (destination, its) -> destination.undone(cooperative, its));
    }

    private void tell(List<Payment> payments, BiConsumer<Destination, List<Payment>> what) {
        Map<String, List<Payment>> byDestination = payments.stream()
                .collect(Collectors.groupingBy(payment -> payment.due().destination()));
        byDestination.forEach((code, its) -> what.accept(named(code), its));
    }

    private Destination named(String code) {
        Destination destination = destinations.get(code);
        if (destination == null) {
            throw new IllegalStateException("No destination is called " + code + " any more");
        }
        return destination;
    }

    private PayOrder order(CooperativeId cooperative, LocalDate on) {
        Map<String, Integer> priorities = new HashMap<>();
        destinations.values().forEach(each -> priorities.put(each.code(), each.priority()));
        priorities.putAll(settings.get(cooperative, ReceiptSettings.PRIORITIES, on));
        return new PayOrder(priorities);
    }

    private static Split charged(Split split, Map<Share, List<Charge>> charges) {
        List<Share> shares = split.shares().stream()
                .map(share -> share.charged(charges.getOrDefault(share, List.of())))
                .toList();
        return new Split(shares, split.left());
    }

    private static Payable debts(MemberId departed, Payable payable) {
        return new Payable(payable.dues(), List.of(), List.of());
    }

    private static Map<MemberId, List<Due>> byMember(List<Due> dues, Currency currency, Comparator<Due> order) {
        return dues.stream()
                .filter(due -> due.amount().currency().equals(currency))
                .sorted(order)
                .collect(Collectors.groupingBy(Due::member));
    }
}
