package coop.milpa.access;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;

/** The rules of roles, duties and limits that can say no, in the order they are checked. */
public sealed interface RoleRefusal extends Refusal {

    /** Nobody gives herself rights or another way in, or takes away what others gave her. */
    record OwnRights() implements RoleRefusal {
        @Override
        public String code() {
            return "access.own-rights";
        }
    }

    /** Nobody changes a role that she holds: that would be to change her own rights. */
    record OwnRole() implements RoleRefusal {
        @Override
        public String code() {
            return "access.own-role";
        }
    }

    /** Lists call a role by its name. */
    record BadRoleName(int lengthMax) implements RoleRefusal {
        @Override
        public String code() {
            return "access.bad-role-name";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {lengthMax};
        }
    }

    /** A role of that name is there, or one whose name is told apart by signs only. */
    record RoleExists(String taken) implements RoleRefusal {
        @Override
        public String code() {
            return "access.role-exists";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {taken};
        }
    }

    /** What comes with the program stays as it is, so that everybody means the same by it; it may be copied. */
    record NotOwnRole(String given) implements RoleRefusal {
        @Override
        public String code() {
            return "access.not-own-role";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** A role without permissions gives nothing. */
    record NoPermissions() implements RoleRefusal {
        @Override
        public String code() {
            return "access.no-permissions";
        }
    }

    /** People of this level may not hold it, or nobody knows it. */
    record UnknownPermission(String given) implements RoleRefusal {
        @Override
        public String code() {
            return "access.unknown-permission";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** Whoever does one of the two is watched by whoever does the other: no one person does both. */
    record ConflictingDuties(String one, String other) implements RoleRefusal {
        @Override
        public String code() {
            return "access.conflicting-duties";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {one, other};
        }
    }

    /** The same, for somebody who has another role besides the one that is changed. */
    record ConflictingDutiesOf(String user, String one, String other) implements RoleRefusal {
        @Override
        public String code() {
            return "access.conflicting-duties-of";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {user, one, other};
        }
    }

    /** Another system gives rights for whoever made its key, and no longer than she may. */
    record MakerMayNoMore() implements RoleRefusal {
        @Override
        public String code() {
            return "access.maker-may-no-more";
        }
    }

    /** Another system makes nobody who gives rights that its key does not hold. */
    record MoreThanKey(String permission) implements RoleRefusal {
        @Override
        public String code() {
            return "access.more-than-key";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {permission};
        }
    }

    /** A limit is an amount, as a decimal. */
    record BadAmount(String given) implements RoleRefusal {
        @Override
        public String code() {
            return "access.bad-amount";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** More than this person may post at once: somebody with a higher limit does it. */
    record OverLimit(Money limit) implements RoleRefusal {
        @Override
        public String code() {
            return "access.over-limit";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {limit.toString()};
        }
    }

    /** With what she has posted today it would be more than she may post in a day. */
    record OverDailyLimit(Money limit, Money left) implements RoleRefusal {
        @Override
        public String code() {
            return "access.over-daily-limit";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {limit.toString(), left.toString()};
        }
    }
}
