/** Tests of the pages about members. */
@NullMarked
package coop.milpa.members.web;

import org.jspecify.annotations.NullMarked;
