package coop.milpa.demo.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.GrantMandate;
import coop.milpa.members.ImageContent;
import coop.milpa.members.KeepImage;
import coop.milpa.members.Mandate;
import coop.milpa.members.Mandate.Power;
import coop.milpa.members.MandateBook;
import coop.milpa.members.Member;
import coop.milpa.members.MemberImage;
import coop.milpa.members.MemberImages;
import coop.milpa.members.ProfileFacts;
import coop.milpa.members.ProfileFacts.Activity;
import coop.milpa.members.ProfileFacts.Exposure;
import coop.milpa.members.ProfileFacts.MovementKind;
import coop.milpa.members.ProfileFacts.Occupation;
import coop.milpa.members.ProfileFacts.Office;
import coop.milpa.members.Profiles;
import coop.milpa.members.ReviewProfile;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Fills the files of some members: what they live from, their signature and portrait, who may act for them. */
@Component
class Dossiers {

    private static final List<Occupation> OCCUPATIONS = List.of(
            new Occupation("6111", "Siembra maíz y frijol"),
            new Occupation("5221", "Tiene una tienda en el mercado"),
            new Occupation("7318", "Teje y borda huipiles"),
            new Occupation("2341", "Es maestra de primaria"),
            new Occupation("", "Recibe remesas de su hija"));
    private static final Office COUNCIL = new Office("Concejo municipal", Optional.empty());

    private final Profiles profiles;
    private final MemberImages images;
    private final MandateBook mandates;

    Dossiers(Profiles profiles, MemberImages images, MandateBook mandates) {
        this.profiles = profiles;
        this.images = images;
        this.mandates = mandates;
    }

    /** One of them is in public office; each second one lets the next act for her, up to a maximum. */
    void fill(Site site, List<Member> members, LocalDate day, Dice dice) {
        for (int n = 0; n < members.size(); n++) {
            Member member = members.get(n);
            Granted.of(profiles.review(new ReviewProfile(
                    site.cooperative().id(), RequestId.next(), member.id(), day, facts(site, n, dice))));
            keep(site, member, MemberImage.Kind.PHOTO, Picture.portrait(dice));
            keep(site, member, MemberImage.Kind.SIGNATURE, Picture.signature(dice));
            if (n % 2 == 0 && n + 1 < members.size()) {
                grant(site, member, members.get(n + 1).party(), day);
            }
        }
    }

    private static ProfileFacts facts(Site site, int n, Dice dice) {
        Occupation occupation = OCCUPATIONS.get(n % OCCUPATIONS.size());
        Set<MovementKind> movements = EnumSet.of(MovementKind.CASH_DEPOSITS, MovementKind.CASH_WITHDRAWALS);
        if (occupation.code().isEmpty()) {
            movements.add(MovementKind.REMITTANCES);
        }
        Money in = new Money(dice.between(8, 60) * 10_000L, site.cooperative().currency());
        return new ProfileFacts(
                n == 3 ? new Exposure(Optional.of(COUNCIL), List.of()) : Exposure.NONE,
                Optional.empty(),
                occupation,
                new Activity(in, in, movements),
                occupation.words());
    }

    private void keep(Site site, Member member, MemberImage.Kind kind, byte[] picture) {
        Granted.of(images.keep(new KeepImage(
                site.cooperative().id(),
                RequestId.next(),
                member.id(),
                member.party(),
                kind,
                new ImageContent(picture))));
    }

    private void grant(Site site, Member owner, PartyId attorney, LocalDate day) {
        Money most = new Money(50_000, site.cooperative().currency());
        var power = new Power.Attorney(Mandate.Scope.WITHDRAWALS, Optional.of(most), Optional.empty());
        var mandate = new Mandate(attorney, power, Optional.empty(), day, Optional.of(day.plusYears(1)));
        Granted.of(mandates.grant(new GrantMandate(site.cooperative().id(), RequestId.next(), owner.id(), mandate)));
    }
}
