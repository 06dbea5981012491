import { defaultTubePattern } from '@mauxn/domain';

/** Compiles the pattern of tube codes once per source. It comes from the set-up; one that is no regular expression must not stop the capture. */
export function compilePattern(): (source: string) => RegExp {
  let known = { source: '', pattern: defaultTubePattern };
  return (source) => {
    if (source !== known.source) known = { source, pattern: patternOf(source) };
    return known.pattern;
  };
}

function patternOf(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    return defaultTubePattern;
  }
}
