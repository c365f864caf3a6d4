package coop.milpa.portal.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.TenantScope;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.MemberRequest;
import coop.milpa.portal.MemberRequest.Answer;
import coop.milpa.portal.MemberRequest.Asked;
import coop.milpa.portal.PortalRefusal;
import coop.milpa.portal.PortalRequests;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes down what members ask for, and what they are answered. */
@Service
class RequestDesk implements PortalRequests {

    private static final long WAITING_MAX = 10;

    private final RequestRegister register;
    private final AccessRegister access;
    private final Members members;
    private final ServingBranch serving;
    private final TenantScope tenants;
    private final PortalTrail trail;
    private final CurrentActor current;
    private final Clock clock;

    RequestDesk(
            RequestRegister register,
            AccessRegister access,
            Members members,
            ServingBranch serving,
            TenantScope tenants,
            PortalTrail trail,
            CurrentActor current,
            Clock clock) {
        this.register = register;
        this.access = access;
        this.members = members;
        this.serving = serving;
        this.tenants = tenants;
        this.trail = trail;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public Outcome<MemberRequest> ask(MemberInside who, RequestId request, MemberRequest.Kind kind, String words) {
        CooperativeId cooperative = who.cooperative();
        return tenants.write(cooperative, () -> {
            access.lock(cooperative, who.id());
            Optional<MemberRequest> before = register.find(cooperative, request);
            if (before.isPresent()) {
                return repeated(before.get(), who, kind, words);
            }
            if (register.waitingCount(cooperative, who.id()) >= WAITING_MAX) {
                return Outcome.refused(new PortalRefusal.TooManyWaiting(WAITING_MAX));
            }
            var asked = new MemberRequest(
                    request, who.id(), kind, words, new Asked(clock.instant(), serving.of(who)), Optional.empty());
            register.add(cooperative, asked);
            trail.own(who, "portal.asked", facts(asked));
            return Outcome.done(asked);
        });
    }

    private static Outcome<MemberRequest> repeated(
            MemberRequest before, MemberInside who, MemberRequest.Kind kind, String words) {
        boolean same = before.member().equals(who.id())
                && before.kind() == kind
                && before.words().equals(words);
        return same ? Outcome.done(before) : Outcome.refused(new LedgerRefusal.RequestReused(before.id()));
    }

    @Override
    public List<MemberRequest> of(MemberInside who, int limit) {
        return tenants.read(who.cooperative(), () -> register.of(who.cooperative(), who.id(), limit));
    }

    @Override
    public List<MemberRequest> page(Inbox inbox, long offset, int limit) {
        return tenants.read(inbox.cooperative(), () -> register.page(inbox, offset, limit));
    }

    @Override
    public long count(Inbox inbox) {
        return tenants.read(inbox.cooperative(), () -> register.count(inbox));
    }

    @Override
    public Optional<MemberRequest> find(CooperativeId cooperative, RequestId id) {
        return tenants.read(cooperative, () -> register.find(cooperative, id));
    }

    @Override
    public Outcome<MemberRequest> answer(CooperativeId cooperative, RequestId id, boolean done, String words) {
        return tenants.write(cooperative, () -> {
            Optional<MemberRequest> asked = register.find(cooperative, id);
            if (asked.isEmpty()) {
                return Outcome.refused(new PortalRefusal.UnknownRequest());
            }
            if (asked.get().answer().isPresent()) {
                return Outcome.refused(new PortalRefusal.AnsweredAlready());
            }
            if (!done && words.isBlank()) {
                return Outcome.refused(new PortalRefusal.NoReason());
            }
            var answer = new Answer(done, words, current.get().actor().name(), clock.instant());
            if (!register.answer(cooperative, id, answer)) {
                return Outcome.refused(new PortalRefusal.AnsweredAlready());
            }
            Member member = members.named(cooperative, List.of(asked.get().member()))
                    .get(asked.get().member());
            if (member != null) {
                trail.record(cooperative, member, done ? "portal.done" : "portal.refused", facts(asked.get()));
            }
            return Outcome.done(register.find(cooperative, id).orElseThrow());
        });
    }

    private static Map<String, String> facts(MemberRequest asked) {
        return Map.of("request", asked.id().toString(), "kind", asked.kind().name());
    }
}
