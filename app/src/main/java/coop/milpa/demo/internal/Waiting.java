package coop.milpa.demo.internal;

import coop.milpa.members.ApplicationId;

/** Someone who waits for the board. */
record Waiting(Newcomer who, ApplicationId application) {}
