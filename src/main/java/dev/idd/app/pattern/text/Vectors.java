package dev.idd.app.pattern.text;

import java.nio.ByteBuffer;

/** Arithmetic on vectors, and how they are kept. */
final class Vectors {
  private Vectors() {}

  static float[] sum(float[]... vectors) {
    var sum = new float[vectors[0].length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    return sum;
  }

  /** The same direction with length one; a vector without direction stays as it is. */
  static float[] unit(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length == 0) {
      return vector;
    }
    var unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }

  static double dot(float[] one, float[] other) {
    double dot = 0;
    for (int i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
    }
    return dot;
  }

  static byte[] bytes(float[] vector) {
    var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }

  static float[] of(byte[] bytes) {
    var vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
    return vector;
  }
}
