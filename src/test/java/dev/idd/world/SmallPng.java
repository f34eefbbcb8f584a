package dev.idd.world;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Writes a picture with the 256 colours that it has most of, and no more of it than fits a page: a
 * page of ours has few colours, and a picture in a repository should be small.
 */
final class SmallPng {
  private static final int COLOURS = 256;
  private static final int TALLEST = 1_500;

  private SmallPng() {}

  static void write(byte[] png, Path file) {
    try {
      var whole = ImageIO.read(new ByteArrayInputStream(png));
      var seen = whole.getSubimage(0, 0, whole.getWidth(), Math.min(whole.getHeight(), TALLEST));
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(withFewColours(seen), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage withFewColours(BufferedImage picture) {
    var palette = palette(picture);
    var nearest = new HashMap<Integer, Integer>();
    var small =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            model(palette));
    var raster = small.getRaster();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int index = nearest.computeIfAbsent(picture.getRGB(x, y), c -> nearest(palette, c));
        raster.setSample(x, y, 0, index);
      }
    }
    return small;
  }

  private static List<Integer> palette(BufferedImage picture) {
    var counts = new HashMap<Integer, Integer>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(picture.getRGB(x, y), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(COLOURS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static IndexColorModel model(List<Integer> palette) {
    int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
    return new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
  }

  private static int nearest(List<Integer> palette, int colour) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.size() && least > 0; i++) {
      int distance = distance(palette.get(i), colour);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int difference = ((one >> shift) & 0xff) - ((other >> shift) & 0xff);
      sum += difference * difference;
    }
    return sum;
  }
}
