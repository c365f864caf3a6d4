package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.ImageContent;
import coop.milpa.members.ImageId;
import coop.milpa.members.ImageRefusal;
import coop.milpa.members.KeepImage;
import coop.milpa.members.Mandate;
import coop.milpa.members.Member;
import coop.milpa.members.MemberImage;
import coop.milpa.members.MemberImages;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.parties.Guardianships;
import coop.milpa.platform.Settings;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Puts signatures and photographs into members' files. */
@Service
class ImageDesk implements MemberImages {

    private final MemberLookup lookup;
    private final Memberships memberships;
    private final MandateRegister mandates;
    private final Guardianships guardianships;
    private final ImageRegister register;
    private final Settings settings;
    private final MembersTrail trail;
    private final TenantScope tenants;

    ImageDesk(
            MemberLookup lookup,
            Memberships memberships,
            MandateRegister mandates,
            Guardianships guardianships,
            ImageRegister register,
            Settings settings,
            MembersTrail trail,
            TenantScope tenants) {
        this.lookup = lookup;
        this.memberships = memberships;
        this.mandates = mandates;
        this.guardianships = guardianships;
        this.register = register;
        this.settings = settings;
        this.trail = trail;
        this.tenants = tenants;
    }

    @Override
    public Outcome<MemberImage> keep(KeepImage command) {
        return lookup.onOpenDay(command.cooperative(), open -> keep(command, open));
    }

    @Override
    public List<MemberImage> of(CooperativeId cooperative, MemberId member) {
        return tenants.read(cooperative, () -> register.of(cooperative, member));
    }

    @Override
    public Optional<ImageContent> content(CooperativeId cooperative, MemberId member, ImageId image) {
        return tenants.write(cooperative, () -> {
            Optional<ImageContent> content = register.content(cooperative, member, image);
            content.ifPresent(bytes -> trail.decided(
                    cooperative,
                    member,
                    "members.image-seen",
                    Map.of("image", image.toString(), "hash", bytes.hash())));
            return content;
        });
    }

    private Outcome<MemberImage> keep(KeepImage command, LocalDate open) {
        CooperativeId cooperative = command.cooperative();
        Optional<MemberImage> before = register.find(cooperative, command.request());
        if (before.isPresent()) {
            return isOf(before.get(), command)
                    ? Outcome.done(before.get())
                    : Outcome.refused(new ImageRefusal.RequestReused(command.request()));
        }
        Optional<Member> member = lookup.find(cooperative, command.member());
        Optional<ImageRefusal> refusal = member.isPresent()
                ? ImagePolicy.forbids(command, known(cooperative, member.get(), open))
                : Optional.of(new ImageRefusal.UnknownMember(command.member()));
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : Outcome.done(record(command, open));
    }

    private MemberImage record(KeepImage command, LocalDate open) {
        ImageContent content = command.content();
        var image = new MemberImage(
                ImageId.next(),
                command.member(),
                command.party(),
                command.kind(),
                content.format().orElseThrow(),
                open,
                content.hash());
        register.add(command.cooperative(), command.request(), image, content);
        trail.decided(
                command.cooperative(),
                command.member(),
                "members.image-kept",
                Map.of(
                        "image", image.id().toString(),
                        "party", image.party().toString(),
                        "kind", image.kind().name(),
                        "hash", image.hash()));
        return image;
    }

    private ImagePolicy.Known known(CooperativeId cooperative, Member member, LocalDate open) {
        Set<PartyId> people = new HashSet<>(guardianships.guardiansOf(cooperative, member.party()));
        people.add(member.party());
        mandates.of(cooperative, member.id(), open).values().stream()
                .map(Mandate::party)
                .forEach(people::add);
        MembershipState state =
                memberships.state(cooperative, member.id(), open).orElse(MembershipState.ACTIVE);
        return new ImagePolicy.Known(state, people, settings.get(cooperative, MembersSettings.IMAGE_BYTES_MAX, open));
    }

    private static boolean isOf(MemberImage before, KeepImage command) {
        return before.member().equals(command.member())
                && before.party().equals(command.party())
                && before.kind() == command.kind()
                && before.hash().equals(command.content().hash());
    }
}
