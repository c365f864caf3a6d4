package coop.milpa.portal.internal;

import coop.milpa.access.Secrets;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.platform.Settings;
import coop.milpa.platform.TenantScope;
import coop.milpa.portal.AccessStanding;
import coop.milpa.portal.ActivationCode;
import coop.milpa.portal.PortalAccess;
import coop.milpa.portal.PortalRefusal;
import coop.milpa.portal.internal.AccessRegister.Code;
import coop.milpa.portal.internal.AccessRegister.Invited;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Gives and takes the way in. A code is hashed outside any transaction: it takes long. */
@Service
class AccessDesk implements PortalAccess {

    private final AccessRegister register;
    private final InsideRegister inside;
    private final PhoneRegister phones;
    private final Roll roll;
    private final Secrets secrets;
    private final Rules rules;
    private final TenantScope tenants;
    private final PortalTrail trail;

    AccessDesk(
            AccessRegister register,
            InsideRegister inside,
            PhoneRegister phones,
            Roll roll,
            Secrets secrets,
            Rules rules,
            TenantScope tenants,
            PortalTrail trail) {
        this.register = register;
        this.inside = inside;
        this.phones = phones;
        this.roll = roll;
        this.secrets = secrets;
        this.rules = rules;
        this.tenants = tenants;
        this.trail = trail;
    }

    /** How long a code is good, from now on. */
    @Component
    record Rules(Settings settings, Clock clock) {

        Instant now() {
            return clock.instant();
        }

        Instant codeEnds(CooperativeId cooperative) {
            LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
            return now().plus(Duration.ofDays(settings.get(cooperative, PortalSettings.CODE_DAYS, today)));
        }
    }

    @Override
    public Outcome<ActivationCode> invite(CooperativeId cooperative, String number) {
        WrittenCode written = WrittenCode.next();
        String hash = secrets.hash(written.secret());
        return tenants.write(cooperative, () -> {
            Optional<Member> member = roll.numbered(cooperative, number);
            if (member.isEmpty()) {
                return Outcome.refused(new PortalRefusal.UnknownMember(number));
            }
            return forbids(cooperative, member.get())
                    .map(Outcome::<ActivationCode>refused)
                    .orElseGet(() -> Outcome.done(given(cooperative, member.get(), written, hash)));
        });
    }

    private Optional<PortalRefusal> forbids(CooperativeId cooperative, Member member) {
        if (member.registration().kind() != MemberKind.PERSON) {
            return Optional.of(new PortalRefusal.NotAPerson(member.number()));
        }
        if (!roll.belongs(cooperative, member.id())) {
            return Optional.of(new PortalRefusal.NotActive(member.number()));
        }
        Optional<String> document = document(member);
        if (document.isEmpty()) {
            return Optional.of(new PortalRefusal.NoDocument(member.number()));
        }
        return register.under(cooperative, document.get())
                .filter(other -> !other.member().equals(member.id()))
                .map(other -> new PortalRefusal.DocumentTaken(document.get()));
    }

    private static Optional<String> document(Member member) {
        return DocumentName.of(member.registration().document().number());
    }

    private ActivationCode given(CooperativeId cooperative, Member member, WrittenCode written, String hash) {
        String document = document(member).orElseThrow();
        Instant ends = rules.codeEnds(cooperative);
        register.invite(cooperative, member.id(), document);
        register.giveCode(cooperative, member.id(), new Code(written.name(), hash, ends), rules.now());
        trail.record(cooperative, member, "portal.invited", Map.of("until", ends.toString()));
        return new ActivationCode(document, written.text(), ends);
    }

    @Override
    public Outcome<AccessStanding> revoke(CooperativeId cooperative, String number) {
        return tenants.write(cooperative, () -> {
            Optional<Member> member = roll.numbered(cooperative, number);
            if (member.isEmpty()) {
                return Outcome.refused(new PortalRefusal.UnknownMember(number));
            }
            MemberId id = member.get().id();
            if (register.find(cooperative, id).isEmpty()) {
                return Outcome.refused(new PortalRefusal.NeverInvited(number));
            }
            register.lock(cooperative, id);
            register.endCode(cooperative, id);
            register.revoke(cooperative, id, rules.now());
            inside.endAll(cooperative, id);
            phones.remove(cooperative, id);
            trail.record(cooperative, member.get(), "portal.revoked", Map.of());
            return Outcome.done(standing(cooperative, id).orElseThrow());
        });
    }

    @Override
    public Optional<AccessStanding> standing(CooperativeId cooperative, MemberId member) {
        return tenants.read(
                cooperative, () -> register.find(cooperative, member).map(invited -> standing(cooperative, invited)));
    }

    private AccessStanding standing(CooperativeId cooperative, Invited invited) {
        return new AccessStanding(
                invited.document(),
                invited.code().map(Code::endsAt).filter(rules.now()::isBefore),
                invited.password().map(AccessRegister.Password::setAt),
                phones.find(cooperative, invited.member(), true).map(PhoneRegister.Phone::since),
                invited.revokedAt());
    }
}
