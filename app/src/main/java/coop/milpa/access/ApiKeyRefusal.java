package coop.milpa.access;

import coop.milpa.kernel.Refusal;

/** The rules of keys that can say no, in the order they are checked. */
public sealed interface ApiKeyRefusal extends Refusal {

    /** People say a key's name on the telephone, so it is short and plain. */
    record BadKeyName(String given) implements ApiKeyRefusal {
        @Override
        public String code() {
            return "access.bad-key-name";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** What nobody looks at again for years is what gets stolen. */
    record BadKeyLife(long daysMax) implements ApiKeyRefusal {
        @Override
        public String code() {
            return "access.bad-key-life";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {daysMax};
        }
    }

    /** A key that may do nothing lets nobody in. */
    record NoPermission() implements ApiKeyRefusal {
        @Override
        public String code() {
            return "access.no-permission";
        }
    }

    /** No module declares such a permission. */
    record UnknownPermission(String given, String known) implements ApiKeyRefusal {
        @Override
        public String code() {
            return "access.unknown-key-permission";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given, known};
        }
    }

    /** Whoever makes it may not make keys, or is not there. */
    record NotAMaker(String given) implements ApiKeyRefusal {
        @Override
        public String code() {
            return "access.not-a-maker";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** Nobody hands on what she has not. */
    record MoreThanMaker(String permission, String maker) implements ApiKeyRefusal {
        @Override
        public String code() {
            return "access.more-than-maker";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {permission, maker};
        }
    }

    /** One name, one key, for good: records name it. */
    record KeyNameTaken(String taken) implements ApiKeyRefusal {
        @Override
        public String code() {
            return "access.key-name-taken";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {taken};
        }
    }

    /** There is no key of this name here. */
    record UnknownKey(String given) implements ApiKeyRefusal {
        @Override
        public String code() {
            return "access.unknown-key";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }
}
