package coop.milpa.demo.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.members.MemberKind;
import coop.milpa.members.PayForApplication;
import coop.milpa.members.Resolution;
import coop.milpa.members.ResolveApplications;
import coop.milpa.members.ResolveApplications.Verdict;
import coop.milpa.members.WithdrawApplication;
import coop.milpa.parties.EnterParty;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People who wait to be admitted, one at each step of the way: come, paid, let in and owing, thought better of it. */
@Component
class Applicants {

    private static final List<String> PAPERS = List.of("Copia del DPI", "Recibo de luz");

    private final Parties parties;
    private final Admissions admissions;
    private final Staff staff;

    Applicants(Parties parties, Admissions admissions, Staff staff) {
        this.parties = parties;
        this.admissions = admissions;
        this.staff = staff;
    }

    void come(Site site, LocalDate day, Dice dice) {
        CooperativeId id = site.cooperative().id();
        apply(site, day, dice);
        Application paid = apply(site, day, dice);
        Application accepted = apply(site, day, dice);
        Application leaving = apply(site, day, dice);
        var amount = Bylaws.entry(Setting.SHOWN.land(), MemberKind.PERSON);
        staff.as(
                id,
                "teller",
                () -> Granted.of(admissions.pay(new PayForApplication(id, RequestId.next(), paid.id(), amount))));
        var resolution = new Resolution("board", "Acta " + day, "4", day);
        staff.as(
                id,
                "manager",
                () -> Granted.of(admissions.resolve(new ResolveApplications(
                        id, RequestId.next(), resolution, List.of(new Verdict.Accepted(accepted.id()))))));
        staff.as(
                id,
                "member-services",
                () -> Granted.of(admissions.withdraw(new WithdrawApplication(id, leaving.id(), "Lo va a pensar"))));
    }

    private Application apply(Site site, LocalDate day, Dice dice) {
        CooperativeId id = site.cooperative().id();
        return staff.as(id, "member-services", () -> {
            PartyId party = Granted.of(
                            parties.enter(new EnterParty(id, RequestId.next(), particulars(day, dice), List.of())))
                    .id();
            return Granted.of(admissions.apply(
                    new ApplyForMembership(id, RequestId.next(), party, site.branch(), Optional.empty(), PAPERS)));
        });
    }

    private static Particulars particulars(LocalDate day, Dice dice) {
        boolean woman = dice.permille(500);
        IdentityDocument document = Papers.of(Setting.SHOWN.land(), dice);
        return new Particulars(
                PartyKind.PERSON,
                PartyName.printed(Setting.SHOWN.folk().nameOf(woman, dice)),
                Optional.of(day.minusYears(dice.between(20, 60)).minusDays(dice.between(0, 364))),
                woman ? Sex.FEMALE : Sex.MALE,
                new Home("Sector " + dice.between(1, 9), dice.oneOf(Setting.SHOWN.places())),
                "",
                List.of(document));
    }
}
