package dev.idd.app.pattern.text;

/** Turns a text into a vector such that texts of like meaning lie close to each other. */
public interface SentenceModel {

  /** How many numbers a vector has. */
  int DIMENSION = 384;

  /** Stands beside each vector that is kept: vectors of two models cannot be compared. */
  String id();

  /** Of length one. Only the beginning of a long text is read. */
  float[] vector(String text);
}
