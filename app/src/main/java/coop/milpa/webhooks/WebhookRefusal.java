package coop.milpa.webhooks;

import coop.milpa.kernel.Refusal;

/** The rules of webhooks that can say no, in the order they are checked. */
public sealed interface WebhookRefusal extends Refusal {

    /** Whoever wants to be told nothing needs no subscription. */
    record NoEvent() implements WebhookRefusal {
        @Override
        public String code() {
            return "webhooks.no-event";
        }
    }

    /** Nobody has another told what she may not read herself. */
    record EventNotAllowed(String event) implements WebhookRefusal {
        @Override
        public String code() {
            return "webhooks.event-not-allowed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {event};
        }
    }

    /** It is no address of a web server, or not one whose line is encrypted. */
    record BadTarget(String given) implements WebhookRefusal {
        @Override
        public String code() {
            return "webhooks.bad-target";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** Nobody knows a host of this name. */
    record UnknownHost(String host) implements WebhookRefusal {
        @Override
        public String code() {
            return "webhooks.unknown-host";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {host};
        }
    }

    /** It leads to where only machines of our own are: whoever can choose an address must not reach those. */
    record InnerTarget(String host) implements WebhookRefusal {
        @Override
        public String code() {
            return "webhooks.inner-target";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {host};
        }
    }

    /** There is none here, or it has ended. */
    record UnknownWebhook(WebhookId id) implements WebhookRefusal {
        @Override
        public String code() {
            return "webhooks.unknown-webhook";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {id};
        }
    }

    /** Somebody changed it meanwhile. */
    record Stale() implements WebhookRefusal {
        @Override
        public String code() {
            return "webhooks.stale";
        }
    }

    /** Each is told everything again: so many are a mistake. */
    record TooMany(int max) implements WebhookRefusal {
        @Override
        public String code() {
            return "webhooks.too-many";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {max};
        }
    }

    /** Nothing of this number was to be told, or it was forgotten. */
    record UnknownDelivery(long number) implements WebhookRefusal {
        @Override
        public String code() {
            return "webhooks.unknown-delivery";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }
}
