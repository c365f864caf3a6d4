package coop.milpa.webhooks.internal;

import java.net.InetAddress;
import java.util.List;

/** Says which addresses a host has. */
interface HostNames {

    /** All of them; none if nobody knows it, or did not say so in time. */
    List<InetAddress> of(String host);
}
