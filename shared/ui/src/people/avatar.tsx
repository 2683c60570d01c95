import { memo, useId } from 'react';
import { styled } from 'styled-components';
import { SCENES } from './avatar-scenes.tsx';
import { BACK_HAIR, BEARD, FRONT_HAIR, HEAD, HEAD_SHADE, PORTRAITS, type Portrait, SHOULDERS } from './portraits.ts';

const Svg = styled.svg`
  display: block;
  width: 100%;
  height: 100%;
`;

function Person({ portrait, id }: { readonly portrait: Portrait; readonly id: string }) {
  const { sky, skin, shade, hair, cloth, cut, wears } = portrait;
  const back = BACK_HAIR[cut];
  return (
    <>
      <linearGradient id={id} x1="0" y1="0" x2="1" y2="1">
        <stop offset="0" stopColor={sky[0]} />
        <stop offset="0.6" stopColor={sky[1]} />
        <stop offset="1" stopColor={sky[2]} />
      </linearGradient>
      <path d="M0 0h600v600H0Z" fill={`url(#${id})`} />
      <circle cx="420" cy="180" r="260" fill="#fff" opacity="0.13" />
      <g transform="translate(0 52)">
        {back !== undefined && <path d={back} fill={hair} />}
        <path d="M252 400H348V500H252Z" fill={shade} />
        <path d={SHOULDERS} fill={cloth} />
        <path d={HEAD} fill={skin} />
        <path d={HEAD_SHADE} fill={shade} opacity="0.5" />
        {wears === 'beard' && <path d={BEARD} fill={hair} />}
        <path d={FRONT_HAIR[cut]} fill={cut === 'cap' ? cloth : hair} />
        {cut === 'cap' && <path d="M186 230C250 200 350 200 414 230L412 252C350 222 250 222 188 252Z" fill={sky[1]} />}
        {wears === 'glasses' && (
          <path
            d="M240 262h22a22 22 0 0 1 22 22v6a22 22 0 0 1-22 22h-22a22 22 0 0 1-22-22v-6a22 22 0 0 1 22-22ZM338 262h22a22 22 0 0 1 22 22v6a22 22 0 0 1-22 22h-22a22 22 0 0 1-22-22v-6a22 22 0 0 1 22-22ZM284 280Q300 270 316 280"
            fill="none"
            stroke="#15121b"
            strokeWidth="7"
          />
        )}
      </g>
    </>
  );
}

type AvatarProps = {
  /** A name of the contract's list; one that a newer server knows is drawn as the first. */
  readonly name: string;
  readonly className?: string;
};

/** A profile's picture, as large as its box. Says nothing by itself: the name stands beside it. */
export const Avatar = memo(function Avatar({ name, className }: AvatarProps) {
  const id = useId().replace(/[^a-z0-9]/gi, '');
  const portrait = PORTRAITS[name] ?? PORTRAITS['violet'];
  return (
    <Svg viewBox="0 0 600 600" aria-hidden="true" focusable="false" className={className}>
      {SCENES[name] ?? (portrait !== undefined && <Person portrait={portrait} id={`avatar${id}`} />)}
    </Svg>
  );
});
