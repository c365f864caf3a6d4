package coop.milpa.members.internal;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Registration;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Party;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the register itself keeps of a member.
 *
 * @param party  who she is; what is said about her is the parties'
 * @param guardian  the number of the member who acts for this one; may be empty
 */
record MemberRow(
        MemberId id, PartyId party, String number, MemberKind kind, Optional<LocalDate> joinedOn, String guardian) {

    Member with(Party known) {
        Particulars who = known.particulars();
        return new Member(
                id,
                known.id(),
                new Registration(
                        number,
                        known.name(),
                        kind,
                        who.birthDate(),
                        who.sex(),
                        who.home(),
                        who.mainDocument(),
                        joinedOn,
                        who.phone(),
                        guardian));
    }
}
