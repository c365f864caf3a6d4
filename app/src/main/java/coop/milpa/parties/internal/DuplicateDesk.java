package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.parties.Duplicates;
import coop.milpa.parties.MergeParties;
import coop.milpa.parties.Merging;
import coop.milpa.parties.PartiesRefusal;
import coop.milpa.parties.Party;
import coop.milpa.parties.internal.DuplicateRegister.Pair;
import coop.milpa.platform.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds parties that were entered twice, and keeps them as one. */
@Service
class DuplicateDesk implements Duplicates {

    private static final int LIMIT_MAX = 1_000;

    private final TenantScope tenants;
    private final PartyReader reader;
    private final DuplicateRegister register;
    private final GuardianRegister guardians;
    private final List<Merging> followers;
    private final Once once;
    private final MergeTrail trail;

    DuplicateDesk(
            TenantScope tenants,
            PartyReader reader,
            DuplicateRegister register,
            GuardianRegister guardians,
            List<Merging> followers,
            Once once,
            MergeTrail trail) {
        this.tenants = tenants;
        this.reader = reader;
        this.register = register;
        this.guardians = guardians;
        this.followers = followers;
        this.once = once;
        this.trail = trail;
    }

    @Override
    public List<Candidate> candidates(CooperativeId cooperative, int limit) {
        return tenants.read(cooperative, () -> {
            List<Pair> pairs = register.pairs(cooperative, Math.min(limit, LIMIT_MAX));
            Map<PartyId, Party> known = reader.named(
                    cooperative,
                    pairs.stream()
                            .flatMap(two -> Stream.of(two.one(), two.other()))
                            .distinct()
                            .toList());
            return pairs.stream()
                    .map(two -> new Candidate(
                            Objects.requireNonNull(known.get(two.one())),
                            Objects.requireNonNull(known.get(two.other())),
                            two.reasons()))
                    .toList();
        });
    }

    @Override
    public Outcome<Party> merge(MergeParties command) {
        CooperativeId cooperative = command.cooperative();
        return tenants.write(
                cooperative,
                () -> once.run(cooperative, command.request(), command, () -> mergeOnce(command))
                        .map(PartyId::new)
                        .map(id -> Objects.requireNonNull(
                                reader.named(cooperative, List.of(id)).get(id))));
    }

    private Outcome<UUID> mergeOnce(MergeParties command) {
        CooperativeId cooperative = command.cooperative();
        Map<PartyId, Party> both = reader.bothLocked(cooperative, command.survivor(), command.duplicate());
        Optional<Refusal> refusal = forbids(command, both);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        PartyId survivor = Objects.requireNonNull(both.get(command.survivor())).id();
        PartyId duplicate =
                Objects.requireNonNull(both.get(command.duplicate())).id();
        trail.merge(command, survivor, duplicate);
        followers.forEach(follower -> follower.merged(cooperative, survivor, duplicate));
        return Outcome.done(survivor.value());
    }

    private Optional<Refusal> forbids(MergeParties command, Map<PartyId, Party> both) {
        Party survivor = both.get(command.survivor());
        Party duplicate = both.get(command.duplicate());
        if (survivor == null || duplicate == null) {
            return Optional.of(
                    new PartiesRefusal.UnknownParty(survivor == null ? command.survivor() : command.duplicate()));
        }
        CooperativeId cooperative = command.cooperative();
        if (survivor.id().equals(duplicate.id())) {
            return Optional.of(new PartiesRefusal.MergedAlready(survivor.name()));
        }
        if (survivor.particulars().kind() != duplicate.particulars().kind()
                || register.areToldApart(cooperative, survivor.id(), duplicate.id())) {
            return Optional.of(new PartiesRefusal.NotTheSame(survivor.name(), duplicate.name()));
        }
        if (guardians.guardiansOf(cooperative, survivor.id()).contains(duplicate.id())
                || guardians.guardiansOf(cooperative, duplicate.id()).contains(survivor.id())) {
            return Optional.of(new PartiesRefusal.GuardianOfTheOther(survivor.name(), duplicate.name()));
        }
        return followers.stream()
                .flatMap(follower -> follower.forbids(cooperative, survivor.id(), duplicate.id()).stream())
                .findFirst();
    }
}
