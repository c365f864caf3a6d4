package coop.milpa.members;

import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the register says about one member.
 *
 * @param number  under which the cooperative knows the member; unique in it
 * @param name  in full
 * @param kind  what the member is before the law
 * @param birthDate  when a person was born
 * @param sex  as the member stated it
 * @param home  where the member lives
 * @param document  by which the member was identified
 * @param joinedOn  since when a member
 * @param phone  as written; may be empty
 * @param guardian  the number of the member who acts for this one; empty if nobody does, or no member
 */
public record Registration(
        String number,
        String name,
        MemberKind kind,
        Optional<LocalDate> birthDate,
        Sex sex,
        Home home,
        IdentityDocument document,
        Optional<LocalDate> joinedOn,
        String phone,
        String guardian) {

    /** The longest number of a member, in characters. */
    public static final int NUMBER_MAX = 40;

    /** The longest name, in characters. */
    public static final int NAME_MAX = 200;

    public Registration {
        if (number.isEmpty() || number.length() > NUMBER_MAX) {
            throw new IllegalArgumentException("Member number is '" + number + "'");
        }
        if (name.isBlank() || name.codePointCount(0, name.length()) > NAME_MAX) {
            throw new IllegalArgumentException("Name of member " + number + " is '" + name + "'");
        }
    }
}
