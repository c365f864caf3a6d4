/** The pages about bills that are collected for others. */
@NullMarked
package coop.milpa.collections.web;

import org.jspecify.annotations.NullMarked;
