package coop.milpa.members.web;

import coop.milpa.members.Member;
import coop.milpa.parties.Home;
import coop.milpa.parties.Particulars;

/**
 * Where a member is reached, as other systems are told and say it.
 *
 * @param member  her number
 * @param telephone  as written; empty if it is not known
 * @param district  where she lives; empty if it is not known
 * @param municipality  the same
 */
record ContactText(String member, String telephone, String district, String municipality) {

    static ContactText of(Member member, Particulars said) {
        return new ContactText(
                member.number(),
                said.phone(),
                said.home().district(),
                said.home().municipality());
    }

    /** What is said of her, with this in place of what was said before. */
    Particulars in(Particulars said) {
        return new Particulars(
                said.kind(),
                said.name(),
                said.birthDate(),
                said.sex(),
                new Home(district, municipality),
                telephone,
                said.documents());
    }
}
